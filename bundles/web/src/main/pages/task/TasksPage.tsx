import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasRole } from '../identity/account';
import { DataTable } from '../ui/DataTable';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time, daysUntil } from '../ui/Time';
import { type Task, useTasks } from './data';
import { StepSettings } from './StepSettings';

/** What the commission has asked for, the most urgent first. */
export function TasksPage() {
  const { t } = useTranslation();
  const query = useTasks();
  const maySet = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER');
  return (
    <>
      <PageTitle name={t('task.many')}>{t('task.many')}</PageTitle>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('task.none')}</Empty>
          ) : (
            <DataTable
              label={t('task.many')}
              items={[...items].sort((one, other) => urgency(one) - urgency(other))}
              columns={[
                {
                  title: t('consultation.one'),
                  show: (task) => <Link to={`/desk/tasks/${task.id}`}>{task.consultationTitle}</Link>,
                },
                { title: t('point.one'), show: (task) => task.contactPointName },
                { title: t('task.state'), show: (task) => <TaskState task={task} /> },
                { title: t('task.dueAt'), show: (task) => <Due task={task} /> },
              ]}
            />
          )
        }
      </Loaded>
      {maySet && (
        <div className="part">
          <StepSettings />
        </div>
      )}
    </>
  );
}

export function TaskState({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="tag">{t(`task.stateOf.${task.state}`)}</span>
      {task.overdue && <span className="tag accent">{t('task.overdue')}</span>}
    </>
  );
}

function Due({ task }: { task: Task }) {
  const { t } = useTranslation();
  const days = daysUntil(task.dueAt);
  return (
    <>
      <Time at={task.dueAt} />
      {isWaiting(task) && days >= 0 && (
        <span className="muted">
          {' '}
          {days > 0 ? t('consultation.daysLeft', { count: days }) : t('consultation.lastHours')}
        </span>
      )}
    </>
  );
}

function isWaiting({ state }: Task): boolean {
  return state === 'ASSIGNED' || state === 'ACCEPTED' || state === 'SIGNED' || state === 'RETURNED';
}

/** What is done comes behind everything that is due. */
function urgency(task: Task): number {
  return Date.parse(task.dueAt) + (isWaiting(task) ? 0 : 1e15);
}
