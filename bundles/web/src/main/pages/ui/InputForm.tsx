import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, newKey, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { Choice } from './Choice';
import { Field, TextField } from './Field';
import { Fault } from './States';

/** One thing that is asked for. */
export interface Input {
  /** As the server calls it. */
  name: string;
  label: string;
  hint?: string;
  /** A line if nothing is said. */
  kind?: 'line' | 'password' | 'lines' | 'date' | 'moment' | 'number' | 'tick' | 'file' | 'select';
  /** Codes with their names, of which one is chosen: all in sight, or in a list where they may be many. */
  options?: readonly (readonly [string, string])[];
  optional?: boolean;
  initial?: string;
  /** Of a file: what the device offers. */
  accept?: string;
}

/** What was filled in, as the server takes it: what was left empty is not there. */
export type Filled = Record<string, string | number | boolean | File>;

interface Props {
  inputs: readonly Input[];
  /** What the button says that is pressed to do it. */
  act: string;
  /** Under which name what is written is kept on the device until it was taken. */
  keep?: string;
  isMain?: boolean;
  /** What was filled in stays after it was done: it asks for something, and is asked again. */
  stays?: boolean;
  /** Is given a key, too, by which a repeated attempt is known: it stays the same as long as what was filled in does. */
  onSubmit: (filled: Filled, key: string) => Promise<unknown>;
  /** Stands before the button. */
  children?: React.ReactNode;
}

/** A form of plain inputs; what is wrong with one stands beside it, and nothing that was written is lost. */
export function InputForm({ inputs, act, keep, isMain = false, stays = false, onSubmit, children }: Props) {
  const empty = Object.fromEntries(inputs.map(({ name, initial = '' }) => [name, initial]));
  const [values, setValues, forget] = useKept<Record<string, string>>(keep, empty);
  const [files, setFiles] = useState<Record<string, File>>({});
  const [attempt, setAttempt] = useState<{ isPending: boolean; error?: unknown; isDone?: boolean }>({
    isPending: false,
  });
  // a new form for each thing that is done: a file that was sent is no longer chosen
  const [round, setRound] = useState(0);
  const [key, setKey] = useState(newKey);
  const { t } = useTranslation();
  const wrong = wrongIn(attempt.error);

  async function submit() {
    setAttempt({ isPending: true });
    try {
      const all = filled(inputs, values);
      await onSubmit({ ...all, ...files }, keyOf(key, all));
    } catch (error) {
      setAttempt({ isPending: false, error });
      return;
    }
    if (!stays) {
      forget();
      setFiles({});
      setRound(round + 1);
    }
    setKey(newKey());
    setAttempt({ isPending: false, isDone: true });
  }

  return (
    <form
      key={round}
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.isPending) void submit();
      }}
    >
      {inputs.map((input) => (
        <One
          key={input.name}
          input={input}
          value={values[input.name] ?? ''}
          wrong={wrong(input.name)}
          onChange={(value) => setValues({ ...values, [input.name]: value })}
          onFile={(file) => setFiles({ ...files, [input.name]: file })}
        />
      ))}
      {children}
      {attempt.error !== undefined && <Fault error={attempt.error} />}
      <p className="row">
        <button className={isMain ? 'button main' : 'button'} aria-disabled={attempt.isPending}>
          {act}
        </button>
        <span role="status">{attempt.isDone && t('app.done')}</span>
      </p>
    </form>
  );
}

interface OneProps {
  input: Input;
  value: string;
  wrong?: string;
  onChange: (value: string) => void;
  onFile: (file: File) => void;
}

const TYPES = {
  line: 'text',
  password: 'password',
  date: 'date',
  moment: 'datetime-local',
  number: 'number',
  file: 'file',
} as const;

function One({ input, value, wrong, onChange, onFile }: OneProps) {
  const { t } = useTranslation();
  const id = useId();
  const { label, hint, kind = 'line', options, optional = false, accept } = input;
  const named = optional ? t('app.optional', { label }) : label;
  if (options && kind !== 'select') {
    return (
      <Choice
        name={id}
        legend={named}
        value={value || undefined}
        options={options}
        wrong={wrong}
        onChange={(one) => onChange(one)}
      />
    );
  }
  if (options) {
    return (
      <div className="field">
        <label htmlFor={id}>{named}</label>
        <select id={id} required={!optional} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('opening.choose')}</option>
          {options.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {wrong && <span className="wrong">{wrong}</span>}
      </div>
    );
  }
  if (kind === 'tick') {
    return (
      <label className="tick">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.target.checked))}
        />
        <span>{label}</span>
      </label>
    );
  }
  const about = { label: named, hint, wrong, required: !optional };
  if (kind === 'lines') {
    return <TextField {...about} rows={4} value={value} onChange={(event) => onChange(event.target.value)} />;
  }
  if (kind === 'file') {
    return (
      <Field
        {...about}
        type="file"
        accept={accept}
        onChange={(event) => event.target.files?.[0] && onFile(event.target.files[0])}
      />
    );
  }
  return (
    <Field
      {...about}
      type={TYPES[kind as keyof typeof TYPES]}
      step={kind === 'number' ? 'any' : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function filled(inputs: readonly Input[], values: Record<string, string>): Filled {
  const all: Filled = {};
  for (const { name, kind } of inputs) {
    const value = (values[name] ?? '').trim();
    if (kind === 'tick') all[name] = value === 'true';
    else if (value === '') continue;
    else if (kind === 'number') all[name] = Number(value);
    else if (kind === 'moment') all[name] = new Date(value).toISOString();
    else if (kind !== 'file') all[name] = value;
  }
  return all;
}
