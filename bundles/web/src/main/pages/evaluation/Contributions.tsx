import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Downloads } from '../ui/Downloads';
import { type Filled, type Input, InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type LawEvaluation, useFrame } from './data';

type Problem = Sure<Schemas['LawContributionsProblem'], 'provisionId' | 'provisionLabel' | 'lineageId'>;
type Evidence = Omit<Sure<Schemas['LawContributionsEvidence']>, 'file'> & { file?: { name: string } };
type Feedback = Sure<Schemas['LawContributionsFeedback']>;

/** What those who live with a law hand in: problems by provision, evidence for an indicator, feedback in writing. */
export function Contributions({ evaluation }: { evaluation: LawEvaluation }) {
  const mayHandIn = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const isOpen = mayHandIn && evaluation.state === 'OPEN';
  return (
    <div className="stack">
      <Problems evaluation={evaluation} isOpen={isOpen} />
      <EvidenceView evaluation={evaluation} isOpen={isOpen} />
      <FeedbackView evaluation={evaluation} isOpen={isOpen} />
    </div>
  );
}

interface PartProps {
  evaluation: LawEvaluation;
  isOpen: boolean;
}

interface HandedInProps<T> extends PartProps {
  part: 'problems' | 'evidence' | 'feedback';
  load: () => Parameters<typeof answer>[0];
  show: (item: T) => ReactNode;
  /** What is asked for beside the organisation. */
  inputs: readonly Input[];
  handIn: (body: Filled, key: string) => Promise<unknown>;
}

/** One kind of what is handed in: all of it, and the form for more. */
function HandedIn<T extends { id: string }>({
  evaluation: { id },
  isOpen,
  part,
  load,
  show,
  inputs,
  handIn,
}: HandedInProps<T>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const queryKey = ['law-evaluations', id, part];
  const query = useQuery({ queryKey, queryFn: () => answer<T[]>(load()) });
  const organisation: Input = {
    name: 'organisationCode',
    label: t('lawEvaluation.organisation'),
    kind: 'select',
    options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
  };
  return (
    <section>
      <h2>{t(`lawEvaluation.${part}`)}</h2>
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <Empty>{t(`lawEvaluation.noneOf.${part}`)}</Empty>
          ) : (
            <ul className="plain-list members">
              {items.map((item) => (
                <li key={item.id}>{show(item)}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && (
        <details>
          <summary>{t(`lawEvaluation.addTo.${part}`)}</summary>
          <InputForm
            act={t('lawEvaluation.handIn')}
            keep={`jianyan.law-${part}.${id}`}
            inputs={[organisation, ...inputs]}
            onSubmit={async (body, key) => {
              await handIn(body, key);
              await queries.invalidateQueries({ queryKey });
            }}
          />
        </details>
      )}
    </section>
  );
}

/** The parameters of a write that counts once. */
const once = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

function Problems(props: PartProps) {
  const { t } = useTranslation();
  const { id } = props.evaluation;
  return (
    <HandedIn<Problem>
      {...props}
      part="problems"
      load={() => api.GET('/law-evaluations/{id}/problems', { params: { path: { id } } })}
      show={({ provisionLabel, description, cause, proposal, organisationName }) => (
        <>
          <p className="as-written">
            <strong>{provisionLabel}</strong> {description}
          </p>
          <p className="as-written muted">{t('lawEvaluation.because', { cause })}</p>
          <p className="as-written">{t('lawEvaluation.proposes', { proposal })}</p>
          <p className="muted">{organisationName}</p>
        </>
      )}
      inputs={[
        { name: 'provision', label: t('opinion.provision'), hint: t('campaign.provisionHint') },
        { name: 'description', label: t('lawEvaluation.description'), kind: 'lines' },
        { name: 'cause', label: t('lawEvaluation.cause'), kind: 'lines' },
        { name: 'proposal', label: t('lawEvaluation.proposal'), kind: 'lines' },
      ]}
      handIn={(body, key) => answer(api.POST('/law-evaluations/{id}/problems', { params: once(id, key), body }))}
    />
  );
}

function EvidenceView(props: PartProps) {
  const { t } = useTranslation();
  const { id, frameId } = props.evaluation;
  const frame = useFrame(frameId);

  async function handIn({ file, ...body }: Filled, key: string) {
    const piece = await answer<Evidence>(api.POST('/law-evaluations/{id}/evidence', { params: once(id, key), body }));
    if (!file) return;
    const picked = file as File;
    await answer(
      api.POST('/law-contributions/evidence/{id}/file', {
        params: { path: { id: piece.id }, query: { name: picked.name } },
        ...bytes(picked),
      }),
    );
  }

  return (
    <HandedIn<Evidence>
      {...props}
      part="evidence"
      load={() => api.GET('/law-evaluations/{id}/evidence', { params: { path: { id } } })}
      show={({ lineCode, title, text, source, file, organisationName }) => (
        <>
          <p className="row">
            <span className="tag">{lineCode}</span>
            <strong>{title}</strong>
            {file && <span className="tag">{file.name}</span>}
          </p>
          <p className="as-written">{text}</p>
          <p className="muted">
            {source} · {organisationName}
          </p>
        </>
      )}
      inputs={[
        {
          name: 'lineCode',
          label: t('lawEvaluation.indicator'),
          kind: 'select',
          options: frame.data?.lines.map(({ code, title }) => [code, `${code} ${title}`] as const) ?? [],
        },
        { name: 'title', label: t('lawEvaluation.evidenceTitle') },
        { name: 'text', label: t('lawEvaluation.evidenceText'), kind: 'lines' },
        { name: 'source', label: t('campaign.source'), hint: t('lawEvaluation.sourceHint') },
        { name: 'file', label: t('registry.file'), kind: 'file', optional: true },
      ]}
      handIn={handIn}
    />
  );
}

function FeedbackView(props: PartProps) {
  const { t } = useTranslation();
  const { id } = props.evaluation;
  return (
    <HandedIn<Feedback>
      {...props}
      part="feedback"
      load={() => api.GET('/law-evaluations/{id}/feedback', { params: { path: { id } } })}
      show={({ id: feedback, text, organisationName, handedInAt }) => (
        <>
          <p className="as-written">{text}</p>
          <p className="row muted">
            <span>{organisationName}</span>
            <Time at={handedInAt} />
            <Downloads
              formats={['docx']}
              name={organisationName}
              load={() =>
                api.GET('/law-contributions/feedback/{id}/paper.docx', {
                  params: { path: { id: feedback } },
                  parseAs: 'blob',
                })
              }
              about={organisationName}
            />
          </p>
        </>
      )}
      inputs={[{ name: 'text', label: t('lawEvaluation.feedbackText'), kind: 'lines' }]}
      handIn={(body, key) => answer(api.POST('/law-evaluations/{id}/feedback', { params: once(id, key), body }))}
    />
  );
}
