import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { Choice } from '../ui/Choice';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Empty, Loaded } from '../ui/States';
import { useTicked } from '../ui/ticked';
import { Time } from '../ui/Time';
import { type Plan, usePlanItems, usePlans } from './data';

type Proposal = Sure<Schemas['PlanProposal'], 'itemId' | 'reason'>;
type State = Proposal['state'];

const STATES: readonly State[] = ['RECEIVED', 'TAKEN_IN', 'KEPT', 'NOT_TAKEN'];
const KINDS: readonly Plan['kind'][] = ['ANNUAL', 'FIVE_YEAR'];

/** Plans of legislation (article 4 of the city's rules) and what was proposed for them. */
export function PlansDeskPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle name={t('planning.many')}>{t('planning.many')}</PageTitle>
      <Parts
        label={t('planning.many')}
        parts={[
          { key: 'plans', label: t('planning.plans'), content: <Plans /> },
          { key: 'proposals', label: t('planning.proposals'), content: <Proposals /> },
        ]}
      />
    </>
  );
}

function Plans() {
  const { t } = useTranslation();
  const query = usePlans();
  const mayPrepare = useHasRole('COMMISSION');
  return (
    <div className="stack">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('planning.none')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {items.map(({ id, title, kind, published, adoption }) => (
                <li key={id} className="card row">
                  <Link to={`/desk/plans/${id}`}>{title}</Link>
                  <span className="tag">{t(`plan.kind.${kind}`)}</span>
                  <span className={published ? 'tag good' : 'tag wait'}>
                    {t(published ? 'planning.published' : 'planning.prepared')}
                  </span>
                  <span className="muted">{adoption}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayPrepare && <Preparing />}
    </div>
  );
}

function Preparing() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Fold title={t('planning.prepare')}>
      <InputForm
        act={t('planning.prepareNow')}
        keep="jianyan.plan"
        inputs={[
          { name: 'organisationCode', label: t('planning.organisation'), hint: t('planning.organisationHint') },
          {
            name: 'kind',
            label: t('plan.itemKind'),
            options: KINDS.map((kind) => [kind, t(`plan.kind.${kind}`)] as const),
          },
          { name: 'title', label: t('planning.title') },
          { name: 'firstYear', label: t('planning.firstYear'), kind: 'number' },
        ]}
        onSubmit={async (body, key) => {
          await answer(api.POST('/plans', { params: { header: { 'Idempotency-Key': key } }, body }));
          await queries.invalidateQueries({ queryKey: ['plans'] });
        }}
      />
    </Fold>
  );
}

/** What people and contact points proposed: studied one by one, each with a reason that its author can read. */
function Proposals() {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('RECEIVED');
  return (
    <div className="stack">
      <Choice
        name="state"
        legend={t('proposal.state')}
        value={state}
        options={STATES.map((one) => [one, t(`proposal.stateOf.${one}`)] as const)}
        onChange={setState}
      />
      <InState key={state} state={state} />
    </div>
  );
}

function InState({ state }: { state: State }) {
  const { t } = useTranslation();
  const { ticked, boxOf, clear } = useTicked();
  const mayDecide = useHasRole('COMMISSION');
  const query = usePages<Proposal>(['plan-proposals', state], (after) =>
    api.GET('/plan-proposals', { params: { query: { state, limit: 20, after } } }),
  );
  return (
    <>
      <Pager query={query} empty={<Empty>{t('planning.noProposals')}</Empty>}>
        {(proposals) => (
          <ul className="plain-list stack">
            {proposals.map((proposal) => (
              <li key={proposal.id} className="card">
                <label className="tick">
                  {mayDecide && <input {...boxOf(proposal.id)} />}
                  <strong>{proposal.title}</strong>
                </label>
                <p className="row muted">
                  <span>{proposal.source || proposal.proposerKind}</span>
                  <Time at={proposal.submittedAt} />
                </p>
                <p className="as-written">{proposal.need}</p>
                <details>
                  <summary>
                    {t('planning.whole')}
                    <span className="unseen"> {proposal.title}</span>
                  </summary>
                  <dl className="facts">
                    {(['mainContent', 'basis', 'feasibility'] as const)
                      .filter((field) => proposal[field])
                      .map((field) => (
                        <div key={field} className="fact">
                          <dt>{t(`planning.${field}`)}</dt>
                          <dd className="as-written">{proposal[field]}</dd>
                        </div>
                      ))}
                  </dl>
                </details>
                {proposal.reason && <p className="decided as-written">{proposal.reason}</p>}
              </li>
            ))}
          </ul>
        )}
      </Pager>
      {ticked.length > 0 && <Deciding proposals={ticked} onDone={clear} />}
    </>
  );
}

function Deciding({ proposals, onDone }: { proposals: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const plans = usePlans();
  const [state, setState] = useState<State>();
  const [plan, setPlan] = useState<string>();
  const items = usePlanItems(plan ?? '', plan !== undefined);
  const all = plans.data?.items ?? [];
  return (
    <section className="card">
      <h2>{t('planning.decide', { count: proposals.length })}</h2>
      <Choice
        name="proposal-state"
        legend={t('result.done')}
        value={state}
        options={STATES.filter((one) => one !== 'RECEIVED').map((one) => [one, t(`planning.stateTo.${one}`)] as const)}
        onChange={setState}
      />
      {state === 'TAKEN_IN' && (
        <Choice
          name="proposal-plan"
          legend={t('planning.intoPlan')}
          value={plan}
          options={all.map(({ id, title }) => [id, title] as const)}
          onChange={setPlan}
        />
      )}
      {state && (
        <InputForm
          key={state}
          isMain
          act={t('planning.decideNow')}
          inputs={[
            ...(state === 'TAKEN_IN'
              ? [
                  {
                    name: 'itemId',
                    label: t('planning.intoItem'),
                    kind: 'select' as const,
                    options: items.data?.map(({ id, title }) => [id, title] as const) ?? [],
                  },
                ]
              : []),
            { name: 'reason', label: t('result.why'), hint: t('planning.reasonHint'), kind: 'lines' },
          ]}
          onSubmit={async (filled) => {
            await answer(
              api.POST('/plan-proposals/decisions', { body: { ...filled, proposalIds: [...proposals], state } }),
            );
            onDone();
            await queries.invalidateQueries({ queryKey: ['plan-proposals'] });
          }}
        />
      )}
    </section>
  );
}
