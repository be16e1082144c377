import { useMutation } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../identity/session';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useHasNetwork, usePocket, usePocketTasks, useRefresh } from './data';
import { EntryList } from './EntryList';
import { gatherTasks } from './prepare';
import type { Prepared } from './store';
import { Sending } from './Sending';

/** What is to be collected, what is on the device, and whether it was sent. */
export function PocketHome() {
  const { t } = useTranslation();
  const query = usePocketTasks();
  const update = useUpdate(query.data);
  const isKept = useKeptByBrowser();
  return (
    <>
      <PageTitle name={t('pocket.name')}>{t('pocket.name')}</PageTitle>
      <Sending />
      <section>
        <div className="head-row">
          <h2>{t('pocket.tasks')}</h2>
          <button
            type="button"
            className="button"
            aria-disabled={update.isPending}
            onClick={() => !update.isPending && update.mutate()}
          >
            {t('pocket.update')}
          </button>
        </div>
        {update.isError && <Fault error={update.error} />}
        <Loaded query={query}>
          {({ tasks, preparedAt }) => (
            <>
              {preparedAt && (
                <p className="muted">
                  {t('pocket.updatedAt')} <Time at={preparedAt} withHour />
                </p>
              )}
              {tasks.length === 0 && <Empty>{preparedAt ? t('pocket.noTasks') : t('pocket.updateFirst')}</Empty>}
              <ul className="plain-list stack">
                {tasks.map((task) => (
                  <li key={task.id} className="card">
                    <h3>{task.title}</h3>
                    <p className="muted">
                      {task.contactPointName} · {t('task.dueAt')} <Time at={task.dueAt} withHour />
                    </p>
                    <Link className="button main big" to={`/pocket/collect/${task.id}`}>
                      {t('pocket.collect')}
                      <span className="unseen"> {task.title}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      </section>
      <EntryList />
      <p className="part" role="status">
        {isKept ? t('pocket.ready') : t('pocket.notReady')}
      </p>
      <p className="muted">
        <strong>{t('pocket.install')}</strong> {t('pocket.installHow')}
      </p>
    </>
  );
}

/** After so long what is on the device is brought anew by itself, in milliseconds. */
const OLD_AFTER = 10 * 60_000;

/** Brings what is new to the device when what is there is old, once somebody is signed in and there is a network. */
function useUpdate(prepared?: Prepared) {
  const pocket = usePocket();
  const session = useSession();
  const hasNetwork = useHasNetwork();
  const refresh = useRefresh();
  const update = useMutation({
    mutationFn: async () => pocket.keepTasks(await gatherTasks()),
    onSuccess: refresh,
  });
  const { mutate } = update;
  const isReady = prepared !== undefined && hasNetwork && session?.name === pocket.account && !session.isExpired;
  const isOld = Date.now() - Date.parse(prepared?.preparedAt ?? '1970-01-01') > OLD_AFTER;
  useEffect(() => {
    if (isReady && isOld) mutate();
  }, [isReady, isOld, mutate]);
  return update;
}

/** Whether the browser has all the pages, so that they open without a network. */
function useKeptByBrowser(): boolean {
  return useSyncExternalStore(
    (listener) => {
      navigator.serviceWorker?.addEventListener('controllerchange', listener);
      return () => navigator.serviceWorker?.removeEventListener('controllerchange', listener);
    },
    () => Boolean(navigator.serviceWorker?.controller),
  );
}
