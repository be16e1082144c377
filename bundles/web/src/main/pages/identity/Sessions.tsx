import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { parse } from 'bowser';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Session = Sure<Schemas['Session'], 'address' | 'agent'>;

/**
 * Where somebody is signed in at present, and the way to end it.
 *
 * @param account one's own if none is given
 */
export function Sessions({ account }: { account?: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['sessions', account],
    queryFn: () => answer<Session[]>(api.GET('/sessions', { params: { query: { account } } })),
  });
  const ending = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Loaded query={query}>
      {(sessions) => (
        <>
          {ending.isError && <Fault error={ending.error} />}
          {sessions.length === 0 && <p className="muted">{t('account.noSessions')}</p>}
          <ul className="plain-list members">
            {sessions.map(({ id, startedAt, address, agent, current }) => (
              <li key={id} className="row">
                <Time at={startedAt} withHour />
                <span>{address}</span>
                {agent && <span className="muted">{deviceOf(agent)}</span>}
                {current ? (
                  <span className="tag good">{t('account.thisOne')}</span>
                ) : (
                  <Button size="small" loading={ending.isPending} onClick={() => ending.mutate(id)}>
                    {t('account.endSession')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

/** What a browser calls itself, as people know it; other clients as they say. */
function deviceOf(agent: string): string {
  const { browser, os } = parse(agent);
  const known = [browser.name, browser.version?.split('.')[0], os.name && `· ${os.name}`].filter(Boolean);
  return browser.name ? known.join(' ') : agent;
}
