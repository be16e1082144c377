import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Empty, Fault } from '../ui/States';
import { Time } from '../ui/Time';

type Recipient = Sure<Schemas['Recipient']>;
type Message = Sure<Schemas['OutboxMessage'], 'nextAttemptAt' | 'lastError' | 'sentAt' | 'subject'>;

const LOOKS = { PENDING: 'tag wait', SENT: 'tag good', DEAD: 'tag accent' } as const;

/** Where organisations are told what concerns them, and what became of each notice. */
export function NoticesPage() {
  const { t } = useTranslation();
  const hasRecipients = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const seesSent = useHasRole('ADMINISTRATOR', 'COMMISSION');
  return (
    <>
      <PageTitle name={t('notice.many')}>{t('notice.many')}</PageTitle>
      <Parts
        label={t('notice.many')}
        parts={[
          ...(hasRecipients ? [{ key: 'recipients', label: t('notice.recipients'), content: <Recipients /> }] : []),
          ...(seesSent ? [{ key: 'sent', label: t('notice.sent'), content: <Sent /> }] : []),
        ]}
      />
    </>
  );
}

function Recipients() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const query = usePages<Recipient>(['notices', 'recipients'], (after) =>
    api.GET('/notice-recipients', { params: { query: { limit: 50, after } } }),
  );
  const changed = () => queries.invalidateQueries({ queryKey: ['notices', 'recipients'] });
  const acting = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: changed });
  const params = (id: string) => ({ params: { path: { id } } });
  return (
    <div className="stack">
      <p className="muted">{t('notice.what')}</p>
      <div role="status">
        {secret && (
          <div className="card">
            <p>{t('notice.secret')}</p>
            <p className="receipt-code">{secret}</p>
          </div>
        )}
        {acting.isSuccess && t('app.done')}
      </div>
      {acting.isError && <Fault error={acting.error} />}
      <Pager query={query} empty={<Empty>{t('notice.noRecipients')}</Empty>}>
        {(recipients) => (
          <ul className="plain-list members">
            {recipients.map(({ id, channel, address, topics, addedAt }) => (
              <li key={id} className="row">
                <span className="tag">{channel}</span>
                <strong>{address}</strong>
                <span className="muted">
                  {topics.length === 0
                    ? t('notice.allTopics')
                    : topics.map((topic) => t(`notice.topicOf.${topic as (typeof TOPICS)[number]}`)).join('、')}
                </span>
                <Time at={addedAt} />
                <Button
                  size="small"
                  loading={acting.isPending}
                  onClick={() => acting.mutate(() => answer(api.POST('/notice-recipients/{id}/trial', params(id))))}
                >
                  {t('notice.try')}
                  <span className="unseen"> {address}</span>
                </Button>
                <Button
                  size="small"
                  loading={acting.isPending}
                  onClick={() => acting.mutate(() => answer(api.DELETE('/notice-recipients/{id}', params(id))))}
                >
                  {t('notice.remove')}
                  <span className="unseen"> {address}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Pager>
      <Adding
        onAdded={async (given) => {
          setSecret(given);
          await changed();
        }}
      />
    </div>
  );
}

const TOPICS = [
  'TASK_GIVEN',
  'TASK_REMINDED',
  'TASK_OVERDUE',
  'REPORT_SENT',
  'REPORT_RETURNED',
  'DEADLINE_EXTENDED',
  'CONSULTATION_ANSWERED',
  'TEST',
] as const;

function Adding({ onAdded }: { onAdded: (secret?: string) => Promise<void> }) {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  return (
    <Fold title={t('notice.add')}>
      <InputForm
        act={t('notice.addNow')}
        inputs={[
          {
            name: 'organisationCode',
            label: t('notice.organisation'),
            kind: 'select',
            options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
          },
          { name: 'channel', label: t('notice.channel'), hint: t('notice.channelHint'), initial: 'e-mail' },
          { name: 'address', label: t('notice.address'), hint: t('notice.addressHint') },
          {
            name: 'language',
            label: t('settings.language'),
            initial: 'zh',
            options: [
              ['zh', '中文'],
              ['en', 'English'],
            ],
          },
          ...TOPICS.filter((topic) => topic !== 'TEST').map((topic) => ({
            name: topic,
            label: t(`notice.topicOf.${topic}`),
            kind: 'tick' as const,
          })),
        ]}
        onSubmit={async (filled) => {
          const topics = TOPICS.filter((topic) => filled[topic] === true);
          const plain = Object.entries(filled).filter(([name]) => !TOPICS.some((topic) => topic === name));
          const added = await answer<{ secret?: string }>(
            api.POST('/notice-recipients', { body: { ...Object.fromEntries(plain), topics } }),
          );
          await onAdded(added.secret);
        }}
      />
    </Fold>
  );
}

function Sent() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = usePages<Message>(['notices', 'sent'], (after) =>
    api.GET('/notices', { params: { query: { limit: 50, after } } }),
  );
  const retrying = useMutation({
    mutationFn: (id: string) => answer(api.POST('/notices/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices', 'sent'] }),
  });
  return (
    <>
      {retrying.isError && <Fault error={retrying.error} />}
      <Pager query={query} empty={<Empty>{t('notice.noneSent')}</Empty>}>
        {(messages) => (
          <ul className="plain-list members">
            {messages.map(({ id, kind, destination, state, attempts, lastError, createdAt }) => (
              <li key={id} className="row">
                <span className={LOOKS[state]}>{t(`notice.stateOf.${state}`)}</span>
                <strong>{t(`notice.topicOf.${kind as (typeof TOPICS)[number]}`, { defaultValue: kind })}</strong>
                <span>{destination}</span>
                <Time at={createdAt} withHour />
                {attempts > 1 && <span className="muted">{t('notice.attempts', { count: attempts })}</span>}
                {lastError && <span className="muted">{lastError}</span>}
                {state === 'DEAD' && (
                  <Button size="small" loading={retrying.isPending} onClick={() => retrying.mutate(id)}>
                    {t('notice.retry')}
                    <span className="unseen"> {destination}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Pager>
    </>
  );
}
