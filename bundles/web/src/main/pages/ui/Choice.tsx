interface Props<T extends string> {
  name: string;
  legend: string;
  value?: T;
  options: readonly (readonly [T, string])[];
  /** What is wrong with it and what would be right. */
  wrong?: string;
  onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ name, legend, value, options, wrong, onChange }: Props<T>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="chips">
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {wrong && <span className="wrong">{wrong}</span>}
    </fieldset>
  );
}
