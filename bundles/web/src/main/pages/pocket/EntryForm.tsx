import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SchemaForm } from '../forms/SchemaForm';
import { Fault } from '../ui/States';
import { usePocket, useRefresh } from './data';
import { Photos } from './Photos';
import type { Entry, PocketTask } from './store';

/** After the last change it is kept, in milliseconds. */
const KEPT_AFTER = 400;

interface Props {
  entry: Entry;
  task: PocketTask;
  /** Begins another one. */
  onNext: () => void;
}

/** A method's form and its photos; what is written is kept on the device as one writes. */
export function EntryForm({ entry: opened, task, onNext }: Props) {
  const { t } = useTranslation();
  const pocket = usePocket();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [entry, setEntry] = useState(opened);
  const [fault, setFault] = useState<unknown>();
  const goesOn = useRef(false);
  const method = task.methods.find(({ id }) => id === entry.method);
  const schema = useMemo(() => JSON.parse(method?.schema ?? '{}'), [method]);
  const uiSchema = useMemo(() => JSON.parse(method?.uiSchema ?? '{}'), [method]);
  const provisions = useMemo(() => task.provisions.filter(({ text }) => text).map(({ label }) => label), [task]);
  const keeping = useKeeping(async (next: Entry) => {
    try {
      if (!(await pocket.keep({ ...next, savedAt: new Date().toISOString() }))) throw new Error(t('pocket.sent'));
      setFault(undefined);
      return true;
    } catch (error) {
      setFault(error);
      return false;
    }
  });

  function change(form: unknown) {
    const next = { ...entry, form };
    setEntry(next);
    keeping.soon(next);
  }

  async function save() {
    const isKept = await keeping.now({
      ...entry,
      state: 'WAITING',
      faults: undefined,
      // a correction was still collected when it was
      collectedAt: entry.collectedAt ?? new Date().toISOString(),
    });
    if (!isKept) return;
    await refresh();
    if (!goesOn.current) void navigate('/pocket');
    else onNext();
  }

  if (!method) return <p className="fault">{t('task.methodGone')}</p>;
  return (
    <div className="card entry-form">
      {entry.faults && (
        <div className="fault" role="alert">
          <ul>
            {entry.faults.map(({ field, code, message }) => (
              <li key={field + code}>
                {field} {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <SchemaForm
        schema={schema}
        uiSchema={uiSchema}
        provisions={provisions}
        data={entry.form}
        dictation
        onChange={change}
        onSubmit={() => void save()}
      >
        <Photos entry={entry.id} before={() => keeping.now(entry)} />
        {fault !== undefined && (isFull(fault) ? <p className="fault">{t('pocket.full')}</p> : <Fault error={fault} />)}
        <p className="row big-buttons">
          <button className="button main big" onClick={() => (goesOn.current = true)}>
            {t('pocket.saveNext')}
          </button>
          <button className="button big" onClick={() => (goesOn.current = false)}>
            {t('pocket.save')}
          </button>
        </p>
      </SchemaForm>
    </div>
  );
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Writes one after the other, so that the last is the one that stays; a page that is left is kept at once. */
function useKeeping(keep: (entry: Entry) => Promise<boolean>) {
  const latest = useRef(keep);
  latest.current = keep;
  const state = useRef<{ timer?: ReturnType<typeof setTimeout>; next?: Entry; last: Promise<unknown> }>({
    last: Promise.resolve(),
  });

  function now(entry: Entry): Promise<boolean> {
    clearTimeout(state.current.timer);
    state.current.next = undefined;
    const kept = state.current.last.then(() => latest.current(entry));
    state.current.last = kept;
    return kept;
  }

  function soon(entry: Entry): void {
    clearTimeout(state.current.timer);
    state.current.next = entry;
    state.current.timer = setTimeout(() => void now(entry), KEPT_AFTER);
  }

  useEffect(() => {
    const flush = () => {
      if (state.current.next) void now(state.current.next);
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
    // the same for as long as the page stands
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { now, soon };
}
