import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Message = Sure<Schemas['OutboxMessage'], 'lastError' | 'sentAt'>;
type Gateway = { id: string; titleZh: string; titleEn?: string; ready: boolean };
interface Connector {
  gateways: Gateway[];
  inbox: Record<string, number>;
  outbox: Record<string, number>;
}
interface Health {
  status: string;
  parts: Record<string, string>;
}
type Index = Sure<Schemas['IndexState'], 'failure'>;

const LOOKS = { PENDING: 'tag wait', SENT: 'tag good', DEAD: 'tag accent' } as const;
const REFETCHED = 10_000;

/** Whether everything runs, and what goes to and comes from the digital People's Congress. */
export function OperationPage() {
  const { t } = useTranslation();
  const isAdministrator = useHasRole('ADMINISTRATOR');
  return (
    <>
      <PageTitle name={t('operation.one')}>{t('operation.one')}</PageTitle>
      <div className="stack">
        <HealthView />
        {isAdministrator && <IndexView />}
        <ConnectorView />
        <Outbox />
      </div>
    </>
  );
}

function HealthView() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['health'],
    refetchInterval: REFETCHED,
    queryFn: async () => (await (await fetch('/health')).json()) as Health,
  });
  return (
    <section className="card">
      <h2>{t('operation.health')}</h2>
      <Loaded query={query}>
        {({ parts }) => (
          <p className="row">
            {Object.entries(parts).map(([name, state]) => (
              <span key={name} className={state === 'up' ? 'tag good' : 'tag accent'}>
                {name} {state === 'up' ? t('operation.up') : state}
              </span>
            ))}
          </p>
        )}
      </Loaded>
    </section>
  );
}

function IndexView() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['search-index'],
    refetchInterval: REFETCHED,
    queryFn: () => answer<Index>(api.GET('/search-index')),
  });
  const rebuilding = useMutation({
    mutationFn: () => answer(api.POST('/search-index/rebuild')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['search-index'] }),
  });
  return (
    <section className="card">
      <h2>{t('operation.index')}</h2>
      <Loaded query={query}>
        {({ opinions, waiting, failure }) => (
          <>
            <p>{t('operation.indexed', { opinions, waiting })}</p>
            {failure && <p className="fault">{failure}</p>}
          </>
        )}
      </Loaded>
      {rebuilding.isError && <Fault error={rebuilding.error} />}
      <Button loading={rebuilding.isPending} onClick={() => rebuilding.mutate()}>
        {t('operation.rebuild')}
      </Button>
    </section>
  );
}

function ConnectorView() {
  const { t, i18n } = useTranslation();
  const query = useQuery({
    queryKey: ['connector'],
    refetchInterval: REFETCHED,
    queryFn: () => answer<Connector>(api.GET('/digital-npc/status')),
  });
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([state, count]) => `${t(`operation.stateOf.${state as 'SENT'}`)} ${count}`)
      .join('，') || '0';
  return (
    <section className="card">
      <h2>{t('operation.connector')}</h2>
      <Loaded query={query}>
        {({ gateways, inbox, outbox }) => (
          <>
            <p className="row">
              {gateways.map(({ id, titleZh, titleEn, ready }) => (
                <span key={id} className={ready ? 'tag good' : 'tag wait'}>
                  {i18n.language === 'en' ? (titleEn ?? titleZh) : titleZh}{' '}
                  {ready ? t('operation.ready') : t('operation.notReady')}
                </span>
              ))}
            </p>
            <dl className="facts">
              <dt>{t('operation.outbox')}</dt>
              <dd>{counted(outbox)}</dd>
              <dt>{t('operation.inbox')}</dt>
              <dd>{counted(inbox)}</dd>
            </dl>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Outbox() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayRetry = useHasRole('ADMINISTRATOR', 'COMMISSION');
  const query = usePages<Message>(['connector', 'outbox'], (after) =>
    api.GET('/digital-npc/outbox', { params: { query: { limit: 50, after } } }),
  );
  const retrying = useMutation({
    mutationFn: (id: string) => answer(api.POST('/digital-npc/messages/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['connector'] }),
  });
  return (
    <section>
      <h2>{t('operation.messages')}</h2>
      {retrying.isError && <Fault error={retrying.error} />}
      <Pager query={query} empty={<Empty>{t('operation.noMessages')}</Empty>}>
        {(messages) => (
          <ol className="plain-list members">
            {messages.map(({ id, kind, subject, destination, state, attempts, lastError, createdAt }) => (
              <li key={id} className="row">
                <span className={LOOKS[state]}>{t(`operation.stateOf.${state}`)}</span>
                <strong>{t(`operation.kindOf.${kind as 'opinions'}`, { defaultValue: kind })}</strong>
                <span>{subject}</span>
                <span className="muted">
                  {destination} · <Time at={createdAt} withHour /> · {t('operation.attempts', { count: attempts })}
                </span>
                {lastError && <span className="muted">{lastError}</span>}
                {state === 'DEAD' && mayRetry && (
                  <Button size="small" onClick={() => retrying.mutate(id)}>
                    {t('operation.retry')}
                    <span className="unseen"> {subject}</span>
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Pager>
    </section>
  );
}
