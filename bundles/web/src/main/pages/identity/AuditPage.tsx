import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { Downloads } from '../ui/Downloads';
import { type Filled, InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault } from '../ui/States';
import { Time } from '../ui/Time';
import { useActionName, useRights } from './rights';

type Entry = Sure<Schemas['AuditEntry'], 'onBehalfOf' | 'address'>;
interface Report {
  entries: number;
  intact: boolean;
  fault?: { position: number; message?: string };
}
type Wanted = { account?: string; action?: string; object?: string; from?: string; to?: string };

/** Who did what, when, from where; and whether the record of it is whole. */
export function AuditPage() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Wanted>({});
  const rights = useRights();
  const nameOf = useActionName();
  const query = usePages<Entry>(['audit', wanted], (after) =>
    api.GET('/audit-entries', { params: { query: { ...wanted, limit: 50, after } } }),
  );
  const verifying = useMutation({ mutationFn: () => answer<Report>(api.GET('/audit-entries/verification')) });
  return (
    <>
      <PageTitle name={t('administration.audit')}>{t('administration.audit')}</PageTitle>
      <div className="stack">
        <section className="card">
          <p className="row">
            <Button loading={verifying.isPending} onClick={() => verifying.mutate()}>
              {t('administration.verify')}
            </Button>
            <Downloads
              formats={['xlsx', 'csv']}
              name="audit"
              load={(format) =>
                api.GET('/audit-entries/export.{format}', {
                  params: { path: { format }, query: wanted },
                  parseAs: 'blob',
                })
              }
              label={(format) => t('administration.export', { format })}
            />
          </p>
          <p role="status">
            {verifying.data &&
              (verifying.data.intact
                ? t('administration.intact', { count: verifying.data.entries })
                : t('administration.broken', { position: verifying.data.fault?.position ?? 0 }))}
          </p>
          {verifying.isError && <Fault error={verifying.error} />}
          <details>
            <summary>{t('administration.narrow')}</summary>{' '}
            <InputForm
              stays
              act={t('administration.look')}
              inputs={[
                { name: 'account', label: t('account.name'), optional: true },
                {
                  name: 'action',
                  label: t('administration.action'),
                  kind: 'select',
                  optional: true,
                  options: rights.data?.map(({ action }) => [action, nameOf(action)] as const) ?? [],
                },
                { name: 'object', label: t('administration.object'), optional: true },
                { name: 'from', label: t('administration.from'), kind: 'moment', optional: true },
                { name: 'to', label: t('administration.to'), kind: 'moment', optional: true },
              ]}
              onSubmit={async (filled: Filled) => setWanted(filled as Wanted)}
            />
          </details>{' '}
        </section>
        <Pager key={JSON.stringify(wanted)} query={query} empty={<Empty>{t('administration.noEntries')}</Empty>}>
          {(entries) => (
            <ol className="plain-list members">
              {entries.map(({ id, position, at, account, onBehalfOf, address, action, object }) => (
                <li key={id} className="row">
                  <span className="muted">{position}</span>
                  <Time at={at} withHour />
                  <strong>{onBehalfOf ? t('administration.for', { account, onBehalfOf }) : account}</strong>
                  <span className="tag">{nameOf(action)}</span>
                  <span>{object}</span>
                  <span className="muted">{address}</span>
                </li>
              ))}
            </ol>
          )}
        </Pager>
      </div>
    </>
  );
}
