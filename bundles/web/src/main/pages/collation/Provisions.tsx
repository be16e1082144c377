import { useTranslation } from 'react-i18next';
import type { Count } from './data';
import './collation.css';

interface Props {
  total: number;
  provisions: readonly Count[];
  /** Nothing for all of them; `null` where something else is chosen. */
  chosen?: string | null;
  onChoose: (provision: string | undefined) => void;
  /** Further ways to choose, each an item of the list. */
  children?: React.ReactNode;
}

/** The provisions on which there are opinions, with how many, to choose one of. */
export function Provisions({ total, provisions, chosen, onChoose, children }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('collation.provisions')}>
      <ul className="plain-list">
        {[{ value: undefined, label: t('collation.all'), opinions: total }, ...provisions].map((one) => (
          <li key={one.value ?? ''}>
            <button type="button" aria-pressed={one.value === chosen} onClick={() => onChoose(one.value)}>
              <span>{one.label}</span> <span className="number">{one.opinions}</span>
            </button>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}
