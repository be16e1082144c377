import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provision } from './data';
import { blocks } from './text';

/** The text's structure, to go to a place in it. */
export function Contents({ provisions }: { provisions: readonly Provision[] }) {
  const { t } = useTranslation();
  const all = useMemo(() => blocks(provisions), [provisions]);
  return (
    <nav className="contents no-print" aria-label={t('draft.contents')}>
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{t('draft.contents')}</summary>
        <ol className="plain-list">
          {all.map(({ kind, provision }) => (
            <li key={provision.id} data-kind={kind}>
              <a href={`#p-${provision.id}`}>
                {provision.label}
                {kind === 'article' && provision.caption ? ` ${provision.caption}` : ''}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
