import { useTranslation } from 'react-i18next';
import { api } from '../app/api';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { useTaskChange } from './data';

/** Gives a report back to its contact point, with the reason and, where it is needed, more time. */
export function Returning({ task }: { task: string }) {
  const { t } = useTranslation();
  const returning = useTaskChange(task, (body: object) =>
    api.POST('/tasks/{id}/return', { params: { path: { id: task } }, body }),
  );
  return (
    <Fold title={t('report.return')}>
      <InputForm
        act={t('report.returnNow')}
        inputs={[
          { name: 'reason', label: t('report.returnReason'), kind: 'lines' },
          { name: 'dueAt', label: t('report.newDueAt'), kind: 'moment', optional: true },
        ]}
        onSubmit={(body) => returning.mutateAsync(body)}
      />
    </Fold>
  );
}
