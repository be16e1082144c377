import { type InputHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';

interface About {
  label: string;
  hint?: string;
  /** What is wrong with it and what would be right. */
  wrong?: string;
}

type Line = About & InputHTMLAttributes<HTMLInputElement>;
type Lines = About & TextareaHTMLAttributes<HTMLTextAreaElement>;

function Frame({ id, label, hint, wrong, children }: About & { id: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

function described(id: string, { hint, wrong }: About) {
  return {
    id,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
}

/** A line to write in, with its name, what helps to fill it in, and what is wrong with it. */
export function Field({ label, hint, wrong, ...input }: Line) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} wrong={wrong}>
      <input {...described(id, { label, hint, wrong })} {...input} />
    </Frame>
  );
}

/** Lines to write in. */
export function TextField({ label, hint, wrong, ...input }: Lines) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} wrong={wrong}>
      <textarea rows={3} {...described(id, { label, hint, wrong })} {...input} />
    </Frame>
  );
}
