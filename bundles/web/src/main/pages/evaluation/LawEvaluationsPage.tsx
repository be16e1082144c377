import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { useLaws } from '../publicity/data';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';
import type { LawEvaluation } from './data';
import { Frames, useFrames } from './Frames';

/** Evaluations of laws in force (article 9 of the city's rules). */
export function LawEvaluationsPage() {
  const { t } = useTranslation();
  const query = usePages<LawEvaluation>(['law-evaluations'], (after) =>
    api.GET('/law-evaluations', { params: { query: { limit: 20, after } } }),
  );
  const mayOpen = useHasRole('COMMISSION');
  return (
    <>
      <PageTitle name={t('lawEvaluation.many')}>{t('lawEvaluation.many')}</PageTitle>
      <div className="stack">
        <Pager query={query} empty={<Empty>{t('lawEvaluation.none')}</Empty>}>
          {(evaluations) => (
            <ul className="plain-list stack">
              {evaluations.map(({ id, title, lawTitle, state, openedAt }) => (
                <li key={id} className="card">
                  <h2>
                    <Link to={`/desk/law-evaluations/${id}`}>{title}</Link>
                  </h2>
                  <p className="row">
                    <span className={state === 'OPEN' ? 'tag wait' : 'tag good'}>
                      {t(`lawEvaluation.stateOf.${state}`)}
                    </span>
                    <span>{lawTitle}</span>
                    <Time at={openedAt} />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Pager>
        {mayOpen && (
          <>
            <Opening />
            <Frames kind="LAW" />
          </>
        )}
      </div>
    </>
  );
}

function Opening() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const laws = useLaws();
  const frames = useFrames();
  return (
    <Fold title={t('lawEvaluation.open')}>
      <InputForm
        act={t('lawEvaluation.openNow')}
        keep="jianyan.law-evaluation"
        inputs={[
          {
            name: 'draftId',
            label: t('lawEvaluation.law'),
            hint: t('lawEvaluation.lawHint'),
            kind: 'select',
            options: laws.data?.map(({ id, title }) => [id, title] as const) ?? [],
          },
          { name: 'title', label: t('lawEvaluation.title') },
          {
            name: 'frameId',
            label: t('lawEvaluation.frame'),
            hint: t('lawEvaluation.frameHint'),
            kind: 'select',
            optional: true,
            options:
              frames.data?.items.filter(({ kind }) => kind === 'LAW').map(({ id, title }) => [id, title] as const) ??
              [],
          },
          {
            name: 'evaluators',
            label: t('lawEvaluation.evaluators'),
            hint: t('lawEvaluation.evaluatorsHint'),
            kind: 'lines',
          },
        ]}
        onSubmit={async ({ evaluators, ...rest }, key) => {
          const body = { ...rest, evaluators: String(evaluators).split(/\s+/).filter(Boolean) };
          await answer(api.POST('/law-evaluations', { params: { header: { 'Idempotency-Key': key } }, body }));
          await queries.invalidateQueries({ queryKey: ['law-evaluations'] });
        }}
      />
    </Fold>
  );
}
