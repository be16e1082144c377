import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { DataTable } from '../ui/DataTable';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import type { Task } from './data';

type Opinion = Sure<Schemas['Opinion'], 'stance' | 'decision' | 'decisionReason'>;

/** The contact point's own opinions on this consultation, and what was decided on them. */
export function Opinions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const query = usePages<Opinion>(['opinions', task.consultationId], (after) =>
    api.GET('/consultations/{id}/opinions', {
      params: { path: { id: task.consultationId }, query: { limit: 50, after } },
    }),
  );
  return (
    <Pager query={query} empty={<Empty>{t('task.noOpinions')}</Empty>}>
      {(opinions) => (
        <DataTable
          label={t('task.opinions')}
          items={opinions}
          columns={[
            { title: t('opinion.provision'), show: ({ provisionLabel }) => provisionLabel },
            { title: t('opinion.kindName'), show: ({ kind }) => t(`opinion.kind.${kind}`) },
            { title: t('opinion.one'), show: ({ text }) => text },
            { title: t('opinion.source'), show: ({ source }) => source },
            {
              title: t('result.done'),
              show: ({ decision, decisionReason }) =>
                decision && (
                  <>
                    <span className="tag">{t(`decision.${decision}`)}</span>{' '}
                    <span className="muted">{decisionReason}</span>
                  </>
                ),
            },
          ]}
        />
      )}
    </Pager>
  );
}
