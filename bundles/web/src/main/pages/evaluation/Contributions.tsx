import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { DownloadButton } from '../ui/DownloadButton';
import { type Input, InputForm } from '../ui/InputForm';
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
      <Problems id={evaluation.id} isOpen={isOpen} />
      <EvidenceView evaluation={evaluation} isOpen={isOpen} />
      <FeedbackView id={evaluation.id} isOpen={isOpen} />
    </div>
  );
}

function useOrganisationInput(): Input {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  return {
    name: 'organisationCode',
    label: t('lawEvaluation.organisation'),
    kind: 'select',
    options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
  };
}

interface PartProps {
  id: string;
  isOpen: boolean;
}

function Problems({ id, isOpen }: PartProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisation = useOrganisationInput();
  const key = ['law-evaluations', id, 'problems'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer<Problem[]>(api.GET('/law-evaluations/{id}/problems', { params: { path: { id } } })),
  });
  return (
    <section>
      <h2>{t('lawEvaluation.problems')}</h2>
      <Loaded query={query}>
        {(problems) =>
          problems.length === 0 ? (
            <Empty>{t('lawEvaluation.noProblems')}</Empty>
          ) : (
            <ul className="plain-list members">
              {problems.map(({ id: problem, provisionLabel, description, cause, proposal, organisationName }) => (
                <li key={problem}>
                  <p className="as-written">
                    <strong>{provisionLabel}</strong> {description}
                  </p>
                  {cause && <p className="as-written muted">{t('lawEvaluation.because', { cause })}</p>}
                  {proposal && <p className="as-written">{t('lawEvaluation.proposes', { proposal })}</p>}
                  <p className="muted">{organisationName}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && (
        <details>
          <summary>{t('lawEvaluation.addProblem')}</summary>
          <InputForm
            act={t('lawEvaluation.handIn')}
            keep={`jianyan.law-problem.${id}`}
            inputs={[
              organisation,
              { name: 'provision', label: t('opinion.provision'), hint: t('campaign.provisionHint') },
              { name: 'description', label: t('lawEvaluation.description'), kind: 'lines' },
              { name: 'cause', label: t('lawEvaluation.cause'), kind: 'lines' },
              { name: 'proposal', label: t('lawEvaluation.proposal'), kind: 'lines' },
            ]}
            onSubmit={async (body, attempt) => {
              const params = { path: { id }, header: { 'Idempotency-Key': attempt } };
              await answer(api.POST('/law-evaluations/{id}/problems', { params, body }));
              await queries.invalidateQueries({ queryKey: key });
            }}
          />
        </details>
      )}
    </section>
  );
}

function EvidenceView({ evaluation: { id, frameId }, isOpen }: { evaluation: LawEvaluation; isOpen: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisation = useOrganisationInput();
  const frame = useFrame(frameId);
  const key = ['law-evaluations', id, 'evidence'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer<Evidence[]>(api.GET('/law-evaluations/{id}/evidence', { params: { path: { id } } })),
  });
  return (
    <section>
      <h2>{t('lawEvaluation.evidence')}</h2>
      <Loaded query={query}>
        {(evidence) =>
          evidence.length === 0 ? (
            <Empty>{t('lawEvaluation.noEvidence')}</Empty>
          ) : (
            <ul className="plain-list members">
              {evidence.map(({ id: piece, lineCode, title, text, source, file, organisationName }) => (
                <li key={piece}>
                  <p className="row">
                    <span className="tag">{lineCode}</span>
                    <strong>{title}</strong>
                    {file && <span className="tag">{file.name}</span>}
                  </p>
                  <p className="as-written">{text}</p>
                  <p className="muted">
                    {source} · {organisationName}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && (
        <details>
          <summary>{t('lawEvaluation.addEvidence')}</summary>
          <InputForm
            act={t('lawEvaluation.handIn')}
            keep={`jianyan.law-evidence.${id}`}
            inputs={[
              organisation,
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
            onSubmit={async ({ file, ...body }, attempt) => {
              const params = { path: { id }, header: { 'Idempotency-Key': attempt } };
              const piece = await answer<Evidence>(api.POST('/law-evaluations/{id}/evidence', { params, body }));
              if (file) {
                const picked = file as File;
                await answer(
                  api.POST('/law-contributions/evidence/{id}/file', {
                    params: { path: { id: piece.id }, query: { name: picked.name } },
                    ...bytes(picked),
                  }),
                );
              }
              await queries.invalidateQueries({ queryKey: key });
            }}
          />
        </details>
      )}
    </section>
  );
}

function FeedbackView({ id, isOpen }: PartProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisation = useOrganisationInput();
  const key = ['law-evaluations', id, 'feedback'];
  const query = useQuery({
    queryKey: key,
    queryFn: () => answer<Feedback[]>(api.GET('/law-evaluations/{id}/feedback', { params: { path: { id } } })),
  });
  return (
    <section>
      <h2>{t('lawEvaluation.feedback')}</h2>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{t('lawEvaluation.noFeedback')}</Empty>
          ) : (
            <ul className="plain-list members">
              {all.map(({ id: feedback, text, organisationName, handedInAt }) => (
                <li key={feedback}>
                  <p className="as-written">{text}</p>
                  <p className="row muted">
                    <span>{organisationName}</span>
                    <Time at={handedInAt} />
                    <DownloadButton
                      name={`${organisationName}.docx`}
                      load={() =>
                        answer<Blob>(
                          api.GET('/law-contributions/feedback/{id}/paper.docx', {
                            params: { path: { id: feedback } },
                            parseAs: 'blob',
                          }),
                        )
                      }
                    >
                      docx
                      <span className="unseen"> {organisationName}</span>
                    </DownloadButton>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && (
        <details>
          <summary>{t('lawEvaluation.addFeedback')}</summary>
          <InputForm
            act={t('lawEvaluation.handIn')}
            keep={`jianyan.law-feedback.${id}`}
            inputs={[organisation, { name: 'text', label: t('lawEvaluation.feedbackText'), kind: 'lines' }]}
            onSubmit={async (body, attempt) => {
              const params = { path: { id }, header: { 'Idempotency-Key': attempt } };
              await answer(api.POST('/law-evaluations/{id}/feedback', { params, body }));
              await queries.invalidateQueries({ queryKey: key });
            }}
          />
        </details>
      )}
    </section>
  );
}
