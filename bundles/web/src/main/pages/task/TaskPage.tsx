import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Parts } from '../ui/Parts';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Activities } from './Activities';
import { Collect } from './Collect';
import { useWork } from './data';
import { Opinions } from './Opinions';
import { Reports } from './Reports';
import { Steps } from './Steps';
import { TaskState } from './TasksPage';

/** One task: its steps, what was collected for it, its report. */
export function TaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useWork(id);
  return (
    <Loaded query={query}>
      {(work) => (
        <>
          <PageTitle name={work.task.consultationTitle}>{work.task.consultationTitle}</PageTitle>
          <p className="row">
            <TaskState task={work.task} />
            <span className="muted">{work.task.contactPointName}</span>
            <span className="muted">
              {t('task.dueAt')} <Time at={work.task.dueAt} withHour />
            </span>
            <a href={`/consultations/${work.task.consultationId}`}>{t('draft.text')}</a>
          </p>
          <Parts
            label={t('task.one')}
            parts={[
              { key: 'steps', label: t('task.steps'), content: <Steps work={work} /> },
              { key: 'collect', label: t('task.collect'), content: <Collect task={work.task} /> },
              { key: 'activities', label: t('task.activities'), content: <Activities work={work} /> },
              { key: 'opinions', label: t('task.opinions'), content: <Opinions task={work.task} /> },
              { key: 'reports', label: t('task.report'), content: <Reports work={work} /> },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
