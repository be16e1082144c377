import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Page, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Downloads } from '../ui/Downloads';
import { DataTable } from '../ui/DataTable';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Adjusting, Adjustments, Beginning } from './Appraising';
import type { Evaluation, Result } from './data';
import { Frames } from './Frames';
import { PointLines } from './PointLines';

/** The years in which contact points were evaluated (article 12 of the city's rules). */
export function PointEvaluationsPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['point-evaluations'],
    queryFn: () => answer<Page<Evaluation>>(api.GET('/point-evaluations', { params: { query: { limit: 200 } } })),
  });
  const mayBegin = useHasRole('COMMISSION');
  return (
    <>
      <PageTitle name={t('appraisal.many')}>{t('appraisal.many')}</PageTitle>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('appraisal.none')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {items.map(({ id, year, state }) => (
                <li key={id} className="card row">
                  <Link to={`/desk/evaluations/${id}`}>{t('appraisal.of', { year })}</Link>
                  <span className="tag">{t(`appraisal.stateOf.${state}`)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayBegin && (
        <div className="part stack">
          <Beginning />
          <Frames kind="CONTACT_POINT" />
        </div>
      )}
    </>
  );
}

/** One year: its results, the lines they are made of, and the way to its publication. */
export function PointEvaluationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const path = { id };
  const query = useQuery({
    queryKey: ['point-evaluations', id],
    queryFn: () => answer<Evaluation>(api.GET('/point-evaluations/{id}', { params: { path } })),
  });
  const results = useQuery({
    queryKey: ['point-evaluations', id, 'results'],
    queryFn: () => answer<Result[]>(api.GET('/point-evaluations/{id}/results', { params: { path } })),
  });
  const mayManage = useHasRole('COMMISSION');
  return (
    <Loaded query={query}>
      {(evaluation) => (
        <>
          <PageTitle name={t('appraisal.of', { year: evaluation.year })}>
            {t('appraisal.of', { year: evaluation.year })}
          </PageTitle>
          <p className="row">
            <span className="tag">{t(`appraisal.stateOf.${evaluation.state}`)}</span>
            <span className="muted">{evaluation.session}</span>
            {evaluation.publishedAt && <Time at={evaluation.publishedAt} />}
          </p>
          <div className="stack">
            {mayManage && <Managing evaluation={evaluation} points={results.data ?? []} />}
            <Loaded query={results}>
              {(all) =>
                all.length === 0 ? (
                  <Empty>{t('appraisal.noResults')}</Empty>
                ) : (
                  <>
                    <p className="row">
                      <Downloads
                        formats={['docx', 'xlsx']}
                        name={String(evaluation.year)}
                        load={(format) =>
                          api.GET('/point-evaluations/{id}/results.{format}', {
                            params: { path: { id, format } },
                            parseAs: 'blob',
                          })
                        }
                      />
                    </p>
                    <DataTable
                      label={t('appraisal.results')}
                      items={all.map((result) => ({ ...result, id: result.contactPointId }))}
                      columns={[
                        { title: t('point.one'), show: ({ name }) => name },
                        { title: t('appraisal.score'), isNumber: true, show: ({ score }) => String(score) },
                        { title: t('appraisal.grade'), show: ({ grade }) => grade && t(`appraisal.gradeOf.${grade}`) },
                        {
                          title: t('appraisal.listed'),
                          show: ({ listed }) => listed !== 'NONE' && t(`appraisal.listedOf.${listed}`),
                        },
                        { title: t('appraisal.veto'), show: ({ veto }) => veto },
                      ]}
                    />
                  </>
                )
              }
            </Loaded>
            <Adjustments evaluation={id} />
            <PointLines evaluation={evaluation} isOpen={evaluation.state === 'COMPUTED'} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Managing({ evaluation: { id, state }, points }: { evaluation: Evaluation; points: readonly Result[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { path: { id } };
  const changed = () => queries.invalidateQueries({ queryKey: ['point-evaluations'] });
  const acting = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: changed });
  // nothing changes any more
  if (state === 'PUBLISHED') return null;
  return (
    <section className="card">
      <p className="row">
        {(state === 'PREPARED' || state === 'COMPUTED') && (
          <Button
            loading={acting.isPending}
            onClick={() => acting.mutate(() => answer(api.POST('/point-evaluations/{id}/computation', { params })))}
          >
            {t('appraisal.compute')}
          </Button>
        )}
        {state === 'COMPUTED' && (
          <Button
            loading={acting.isPending}
            onClick={() => acting.mutate(() => answer(api.POST('/point-evaluations/{id}/review', { params })))}
          >
            {t('appraisal.review')}
          </Button>
        )}
        {state === 'DECIDED' && (
          <Button
            type="primary"
            loading={acting.isPending}
            onClick={() => acting.mutate(() => answer(api.POST('/point-evaluations/{id}/publication', { params })))}
          >
            {t('appraisal.publish')}
          </Button>
        )}
      </p>
      {acting.isError && <Fault error={acting.error} />}
      {state === 'COMPUTED' && <Adjusting evaluation={id} points={points} />}
      {state === 'REVIEWED' && (
        <InputForm
          act={t('appraisal.decide')}
          inputs={[
            { name: 'session', label: t('registry.session') },
            { name: 'decidedOn', label: t('registry.on'), kind: 'date' },
          ]}
          onSubmit={async (body) => {
            await answer(api.POST('/point-evaluations/{id}/decision', { params, body }));
            await changed();
          }}
        />
      )}
    </section>
  );
}
