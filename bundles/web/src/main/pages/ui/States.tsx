import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/api';

/** Until something is there. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status">
      <em className="unseen">{t('app.waiting')}</em>
      <span />
      <span />
      <span />
    </div>
  );
}

/** Nothing is there: what that means, and what one can do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** What went wrong and how to mend it. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="fault" role="alert">
      <strong>{explain(error, t)}</strong>
      {error instanceof Refusal && error.violations.length > 0 && (
        <ul>
          {error.violations.map((violation) => (
            <li key={violation.field + violation.code}>
              {violation.field}：{violation.message}
            </li>
          ))}
        </ul>
      )}
      {onRetry && (
        <p>
          <button type="button" className="button" onClick={onRetry}>
            {t('app.retry')}
          </button>
        </p>
      )}
    </div>
  );
}

type Say = (
  key: 'fault.page' | 'fault.offline' | 'fault.missing' | 'fault.often' | 'fault.server',
  values: { status: number },
) => string;

/** What went wrong, in one sentence. */
export function explain(error: unknown, say: Say): string {
  if (!(error instanceof Refusal)) return say('fault.page', { status: 0 });
  const { status, detail } = error;
  if (status === 0) return say('fault.offline', { status });
  if (status === 404) return say('fault.missing', { status });
  if (status === 429) return say('fault.often', { status });
  return detail || say('fault.server', { status });
}

/** What a query brought, or what there is to say until then. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  return <>{children(query.data)}</>;
}
