import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { DataTable } from '../ui/DataTable';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import type { Draft } from './data';

type Written = Sure<Schemas['AmendmentServiceWrittenDecision']>;
type Outcome = Sure<Schemas['AmendmentOutcome']>;
type Amended = Omit<Sure<Schemas['AmendmentServiceAmendment']>, 'outcomes'> & { outcomes: Outcome[] };

const DONE: readonly Outcome['state'][] = ['DONE', 'CONFIRMED'];

/** Decisions that amend a draft: written from two versions, carried out on one, looked for in a published text. */
export function Amendments({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <>
      {draft.versions.length > 1 && (
        <Fold title={t('amendment.write')}>
          <Writing draft={draft} />
        </Fold>
      )}
      <Fold title={t('amendment.apply')}>
        <Applying draft={draft} />
      </Fold>
    </>
  );
}

const versionsOf = ({ versions }: Draft) => versions.map(({ id, label }) => [id, label] as const);

function Writing({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const writing = useMutation({
    mutationFn: (query: { from: string; to: string }) =>
      answer<Written>(api.GET('/amendments/decision', { params: { query: { draft: draft.id, ...query } } })),
  });
  return (
    <>
      <p className="muted">{t('amendment.writeWhat')}</p>
      <InputForm
        stays
        act={t('amendment.writeNow')}
        inputs={[
          { name: 'from', label: t('amendment.from'), options: versionsOf(draft) },
          { name: 'to', label: t('amendment.to'), options: versionsOf(draft) },
        ]}
        onSubmit={({ from = '', to = '' }) => writing.mutateAsync({ from: String(from), to: String(to) })}
      />
      {writing.data && (
        <>
          <div className="reading" tabIndex={0} role="group" aria-label={t('amendment.decision')}>
            {writing.data.text}
          </div>
          <Faults title={t('amendment.notBrought')} none={t('amendment.exact')} faults={writing.data.differences} />
        </>
      )}
    </>
  );
}

function Applying({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const mayImport = useHasRole('COMMISSION');
  const applying = useMutation({
    mutationFn: (body: Schemas['AmendmentServiceOrder']) =>
      answer<Amended>(api.POST('/amendments/application', { body: { ...body, draftId: draft.id } })),
  });
  const confirming = useMutation({
    mutationFn: (body: Schemas['AmendmentServiceOrder']) =>
      answer<Outcome[]>(api.POST('/amendments/confirmation', { body: { ...body, draftId: draft.id } })),
  });
  return (
    <>
      <p className="muted">{t('amendment.applyWhat')}</p>
      <InputForm
        stays
        act={t('amendment.applyNow')}
        inputs={[
          {
            name: 'isConfirming',
            label: t('amendment.how'),
            options: [
              ['false', t('amendment.carryOut')],
              ['true', t('amendment.lookFor')],
            ],
            initial: 'false',
          },
          { name: 'versionId', label: t('amendment.version'), options: versionsOf(draft) },
          { name: 'decision', label: t('amendment.decision'), hint: t('amendment.decisionHint'), kind: 'lines' },
          { name: 'compareWith', label: t('amendment.compareWith'), optional: true, options: versionsOf(draft) },
        ]}
        onSubmit={async ({ isConfirming, ...order }) => {
          applying.reset();
          confirming.reset();
          await (isConfirming === 'true' ? confirming : applying).mutateAsync(order);
        }}
      />
      {confirming.data && <Outcomes outcomes={confirming.data} />}
      {applying.data && (
        <>
          <Outcomes outcomes={applying.data.outcomes} />
          <Faults title={t('amendment.problems')} none={t('amendment.noProblems')} faults={applying.data.problems} />
          {applying.variables.compareWith && (
            <Faults title={t('amendment.differences')} none={t('amendment.same')} faults={applying.data.differences} />
          )}
          <details>
            <summary>{t('amendment.text')}</summary>
            <div className="reading" tabIndex={0} role="group" aria-label={t('amendment.text')}>
              {applying.data.text}
            </div>
          </details>
          {mayImport && (
            <p>
              <Link className="button" to={`/desk/drafts/${draft.id}/next`} state={{ text: applying.data.text }}>
                {t('amendment.import')}
              </Link>
            </p>
          )}
        </>
      )}
    </>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('amendment.outcomes')}
      // phrases have no name but their place
      items={outcomes.map((outcome, index) => ({ id: String(index), ...outcome }))}
      columns={[
        { title: t('amendment.phrase'), show: ({ clause, words }) => (clause ? `${clause}、${words}` : words) },
        {
          title: t('amendment.state'),
          show: ({ state }) => (
            <span className={DONE.includes(state) ? 'tag good' : 'tag accent'}>{t(`amendment.stateOf.${state}`)}</span>
          ),
        },
        { title: t('amendment.remark'), show: ({ remark }) => remark },
      ]}
    />
  );
}

function Faults({ title, none, faults }: { title: string; none: string; faults: readonly string[] }) {
  if (faults.length === 0) return <p className="tag good">{none}</p>;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>{fault}</li>
        ))}
      </ul>
    </section>
  );
}
