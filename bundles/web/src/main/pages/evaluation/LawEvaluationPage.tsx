import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { answer, api } from '../app/api';
import { useHasRole, useOwnAccount } from '../identity/account';
import { Fold } from '../ui/Fold';
import { Downloads } from '../ui/Downloads';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Contributions } from './Contributions';
import { LawResultView } from './LawResultView';
import { LawScores } from './LawScores';
import type { LawEvaluation } from './data';

const ADVICE: readonly NonNullable<LawEvaluation['advice']>[] = ['KEEP', 'AMEND', 'INTERPRET', 'REPEAL'];

/** One evaluation of a law: the scores, what those who live with the law say of it, and its report. */
export function LawEvaluationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const account = useOwnAccount();
  const mayReport = useHasRole('COMMISSION');
  const query = useQuery({
    queryKey: ['law-evaluations', id],
    queryFn: () => answer<LawEvaluation>(api.GET('/law-evaluations/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(evaluation) => (
        <>
          <PageTitle name={evaluation.title}>{evaluation.title}</PageTitle>
          <p className="row">
            <span className={evaluation.state === 'OPEN' ? 'tag wait' : 'tag good'}>
              {t(`lawEvaluation.stateOf.${evaluation.state}`)}
            </span>
            <span>{evaluation.lawTitle}</span>
            <Time at={evaluation.openedAt} />
            <Downloads
              formats={['docx']}
              name={evaluation.title}
              load={() => api.GET('/law-evaluations/{id}/report.docx', { params: { path: { id } }, parseAs: 'blob' })}
              label={() => t('lawEvaluation.report')}
            />
          </p>
          {evaluation.conclusion && (
            <section className="card">
              <h2>{t('lawEvaluation.conclusion')}</h2>
              <p className="as-written">{evaluation.conclusion}</p>
              {evaluation.advice && <p className="tag accent">{t(`lawEvaluation.adviceOf.${evaluation.advice}`)}</p>}
            </section>
          )}
          <Parts
            label={t('lawEvaluation.one')}
            parts={[
              {
                key: 'problems',
                label: t('lawEvaluation.said'),
                content: <Contributions evaluation={evaluation} />,
              },
              {
                key: 'scores',
                label: t('lawEvaluation.scores'),
                content: (
                  <LawScores
                    evaluation={evaluation}
                    isEvaluator={evaluation.evaluators.includes(account.data?.name ?? '')}
                  />
                ),
              },
              { key: 'result', label: t('lawEvaluation.result'), content: <LawResultView evaluation={id} /> },
            ]}
          />
          {mayReport && evaluation.state === 'OPEN' && (
            <div className="part">
              <Concluding id={id} />
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}

function Concluding({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Fold title={t('lawEvaluation.conclude')}>
      <p className="muted">{t('lawEvaluation.concludeWhat')}</p>
      <InputForm
        act={t('lawEvaluation.concludeNow')}
        keep={`jianyan.law-conclusion.${id}`}
        inputs={[
          { name: 'conclusion', label: t('lawEvaluation.conclusion'), kind: 'lines' },
          {
            name: 'advice',
            label: t('lawEvaluation.advice'),
            options: ADVICE.map((advice) => [advice, t(`lawEvaluation.adviceOf.${advice}`)] as const),
          },
        ]}
        onSubmit={async (body) => {
          await answer(api.POST('/law-evaluations/{id}/report', { params: { path: { id } }, body }));
          await queries.invalidateQueries({ queryKey: ['law-evaluations'] });
        }}
      />
    </Fold>
  );
}
