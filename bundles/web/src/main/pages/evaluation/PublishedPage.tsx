import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { DataTable } from '../ui/DataTable';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Evaluation = Sure<Schemas['PointEvaluation'], 'decidedOn' | 'computedAt' | 'publishedAt'>;
type Result = Sure<Schemas['PointResult'], 'veto'>;

/** The published yearly evaluations of the contact points. */
export function PublishedPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['evaluations'],
    queryFn: () => answer<Evaluation[]>(api.GET('/point-evaluations/published')),
  });
  return (
    <>
      <PageTitle name={t('evaluation.published')}>{t('evaluation.published')}</PageTitle>
      <p>{t('evaluation.what')}</p>
      <Loaded query={query}>
        {(evaluations) =>
          evaluations.length === 0 ? (
            <Empty>{t('evaluation.none')}</Empty>
          ) : (
            evaluations.map((evaluation) => <Results key={evaluation.id} evaluation={evaluation} />)
          )
        }
      </Loaded>
    </>
  );
}

function Results({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['evaluation', evaluation.id],
    queryFn: () =>
      answer<Result[]>(api.GET('/point-evaluations/{id}/results', { params: { path: { id: evaluation.id } } })),
  });
  const title = t('evaluation.ofYear', { year: evaluation.year });
  return (
    <section>
      <h2>{title}</h2>
      {evaluation.decidedOn && (
        <p className="muted">
          {evaluation.session} · <Time at={evaluation.decidedOn} />
        </p>
      )}
      <Loaded query={query}>
        {(results) => (
          <DataTable
            label={title}
            items={results.map((result) => ({ id: result.contactPointId, ...result }))}
            columns={[
              { title: t('point.one'), show: ({ name }) => name },
              { title: t('evaluation.score'), isNumber: true, show: ({ score }) => score.toFixed(2) },
              { title: t('evaluation.grade'), show: ({ grade }) => t(`evaluation.gradeOf.${grade}`) },
              {
                title: t('evaluation.listed'),
                show: ({ listed }) => (listed === 'NONE' ? '' : t(`evaluation.listedFor.${listed}`)),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
