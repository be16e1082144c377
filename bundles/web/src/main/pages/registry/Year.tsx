import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const FIRST = 2023;

/** The year that is shown; the city's rules are of 2023, and plans are made for the next one. */
export function Year({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const last = new Date().getFullYear() + 1;
  return (
    <div className="field year">
      <label htmlFor={id}>{t('registry.year')}</label>
      <select id={id} value={year} onChange={(event) => onChange(Number(event.target.value))}>
        {Array.from({ length: last - FIRST + 1 }, (_, index) => last - index).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}
