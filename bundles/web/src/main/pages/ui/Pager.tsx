import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../app/api';
import { Fault, Waiting } from './States';

interface Props<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** What there is to say when there is nothing. */
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A long list, one page of it at a time: the page on the screen stays as small with a million as with ten. */
export function Pager<T>({ query, empty, children }: Props<T>) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(0);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  const { pages } = query.data;
  const shown = Math.min(number, pages.length - 1);
  const page = pages[shown];
  if (!page || (page.items.length === 0 && shown === 0)) return <>{empty}</>;
  const isLast = shown === pages.length - 1 && !query.hasNextPage;

  async function next() {
    if (shown === pages.length - 1) await query.fetchNextPage();
    setNumber(shown + 1);
  }

  return (
    <>
      {children(page.items)}
      {(shown > 0 || !isLast) && (
        <nav className="row pager no-print" aria-label={t('app.pages')}>
          <button type="button" className="button" disabled={shown === 0} onClick={() => setNumber(shown - 1)}>
            {t('app.before')}
          </button>
          <span role="status">{t('app.pageNumber', { number: shown + 1 })}</span>
          <button
            type="button"
            className="button"
            disabled={isLast || query.isFetchingNextPage}
            onClick={() => void next()}
          >
            {t('app.after')}
          </button>
        </nav>
      )}
    </>
  );
}
