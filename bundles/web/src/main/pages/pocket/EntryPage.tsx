import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { usePocket, usePocketTasks } from './data';
import { EntryForm } from './EntryForm';

/** One entry that is gone on with, or corrected after it was refused. */
export function EntryPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const pocket = usePocket();
  const navigate = useNavigate();
  const tasks = usePocketTasks();
  // as it was when it was opened: from then on the page has the newest
  const entry = useQuery({
    queryKey: ['opened entry', id],
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: async () => ((await pocket.takeBack(id)) ? ((await pocket.entry(id)) ?? null) : null),
  });
  return (
    <Loaded query={tasks}>
      {(prepared) => (
        <Loaded query={entry}>
          {(found) => {
            const task = prepared.tasks.find((one) => one.id === found?.task);
            if (!found || !task) return <Empty>{t('pocket.gone')}</Empty>;
            return (
              <>
                <PageTitle name={found.methodTitle}>{found.methodTitle}</PageTitle>
                <p className="muted">{found.title}</p>
                <EntryForm entry={found} task={task} onNext={() => void navigate(`/pocket/collect/${task.id}`)} />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
