import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useDrafts } from '../drafting/data';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { Downloads } from '../ui/Downloads';
import { type Input, InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Plan, type PlanItem, usePlanItems } from './data';

type Change = Sure<Schemas['PlanItemChange'], 'reason'>;

const KINDS: readonly PlanItem['kind'][] = [
  'DELIBERATION',
  'ARGUMENT',
  'RESEARCH',
  'PREPARATION',
  'POST_LEGISLATIVE_EVALUATION',
  'CLEAN_UP',
];
const STATES: readonly PlanItem['state'][] = ['PLANNED', 'UNDER_WAY', 'POSTPONED', 'DONE', 'WITHDRAWN'];

/** One plan: its items and how each has changed, its publication, its text to hear opinions on. */
export function PlanDeskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['plans', id],
    queryFn: () => answer<Plan>(api.GET('/plans/{id}', { params: { path: { id } } })),
  });
  const items = usePlanItems(id);
  const mayChange = useHasRole('COMMISSION');
  return (
    <Loaded query={query}>
      {(plan) => (
        <>
          <PageTitle name={plan.title}>{plan.title}</PageTitle>
          <div className="row">
            <span className="tag">{t(`plan.kind.${plan.kind}`)}</span>
            <span className={plan.published ? 'tag good' : 'tag wait'}>
              {t(plan.published ? 'planning.published' : 'planning.prepared')}
            </span>
            <span className="muted">{plan.adoption}</span>
            <Downloads
              formats={['docx', 'xlsx']}
              name={plan.title}
              load={(format) =>
                api.GET('/plans/{id}/table.{format}', { params: { path: { id, format } }, parseAs: 'blob' })
              }
              about={t('planning.table')}
            />
          </div>
          <div className="stack">
            <Loaded query={items}>
              {(all) =>
                all.length === 0 ? (
                  <Empty>{t('planning.noItems')}</Empty>
                ) : (
                  <ol className="plain-list stack">
                    {all.map((item) => (
                      <Item key={item.id} item={item} isPublished={plan.published} mayChange={mayChange} />
                    ))}
                  </ol>
                )
              }
            </Loaded>
            {mayChange && <Adding plan={plan} />}
            {mayChange && !plan.published && <Publishing plan={plan} />}
            {mayChange && <Writing plan={plan} />}
          </div>
        </>
      )}
    </Loaded>
  );
}

/** What an item is made of, as it is now or as nothing yet. */
function useItemInputs(item: Partial<PlanItem>): readonly Input[] {
  const { t } = useTranslation();
  const drafts = useDrafts();
  return [
    { name: 'title', label: t('planning.itemTitle'), initial: item.title },
    {
      name: 'kind',
      label: t('plan.itemKind'),
      initial: item.kind,
      options: KINDS.map((kind) => [kind, t(`plan.kindOfItem.${kind}`)] as const),
    },
    { name: 'drafter', label: t('plan.drafter'), optional: true, initial: item.drafter },
    {
      name: 'schedule',
      label: t('plan.schedule'),
      hint: t('planning.scheduleHint'),
      optional: true,
      initial: item.schedule,
    },
    { name: 'need', label: t('planning.need'), kind: 'lines', optional: true, initial: item.need },
    { name: 'mainContent', label: t('planning.mainContent'), kind: 'lines', optional: true, initial: item.mainContent },
    {
      name: 'draftId',
      label: t('planning.draft'),
      kind: 'select',
      optional: true,
      initial: item.draftId,
      options: drafts.data?.items.map(({ id, title }) => [id, title] as const) ?? [],
    },
  ];
}

interface ItemProps {
  item: PlanItem;
  isPublished: boolean;
  mayChange: boolean;
}

function Item({ item, isPublished, mayChange }: ItemProps) {
  const { t } = useTranslation();
  const { number, title, kind, state, drafter, schedule, need, mainContent } = item;
  return (
    <li className="card">
      <h2>
        {number}. {title}
      </h2>
      <p className="row">
        <span className="tag">{t(`plan.kindOfItem.${kind}`)}</span>
        <span className="tag accent">{t(`plan.stateOfItem.${state}`)}</span>
        <span className="muted">{[drafter, schedule].filter(Boolean).join(' · ')}</span>
      </p>
      {need && <p className="as-written">{need}</p>}
      {mainContent && <p className="as-written muted">{mainContent}</p>}
      <History item={item} />
      {mayChange && (
        <details>
          <summary>
            {t('planning.change')}
            <span className="unseen"> {title}</span>
          </summary>
          <Changing item={item} isPublished={isPublished} />
        </details>
      )}
    </li>
  );
}

/** How an item changed, and why. */
function History({ item: { id, title } }: { item: PlanItem }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['plans', 'changes', id],
    queryFn: () => answer<Change[]>(api.GET('/plan-items/{id}/changes', { params: { path: { id } } })),
  });
  if (!query.data?.length) return null;
  return (
    <details>
      <summary>
        {t('planning.history', { count: query.data.length })}
        <span className="unseen"> {title}</span>
      </summary>
      <ol className="plain-list members">
        {query.data.map((change) => (
          <li key={change.id} className="row">
            <Time at={change.changedAt} withHour />
            <span>{change.what}</span>
            <span>{change.reason}</span>
            <span className="muted">{change.changedBy}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Changing({ item, isPublished }: { item: PlanItem; isPublished: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const inputs = useItemInputs(item);
  return (
    <InputForm
      act={t('planning.changeNow')}
      inputs={[
        {
          name: 'state',
          label: t('plan.state'),
          initial: item.state,
          options: STATES.map((state) => [state, t(`plan.stateOfItem.${state}`)] as const),
        },
        ...inputs,
        { name: 'reason', label: t('planning.reason'), kind: 'lines', optional: !isPublished },
      ]}
      onSubmit={async (body) => {
        await answer(api.POST('/plan-items/{id}/changes', { params: { path: { id: item.id } }, body }));
        await queries.invalidateQueries({ queryKey: ['plans'] });
      }}
    />
  );
}

function Adding({ plan: { id, published } }: { plan: Plan }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const inputs = useItemInputs({});
  return (
    <Fold title={t('planning.add')}>
      <InputForm
        act={t('planning.addNow')}
        keep={`jianyan.plan-item.${id}`}
        inputs={[...inputs, { name: 'reason', label: t('planning.reason'), kind: 'lines', optional: !published }]}
        onSubmit={async (body, key) => {
          const params = { path: { id }, header: { 'Idempotency-Key': key } };
          await answer(api.POST('/plans/{id}/items', { params, body }));
          await queries.invalidateQueries({ queryKey: ['plans'] });
        }}
      />
    </Fold>
  );
}

function Publishing({ plan: { id } }: { plan: Plan }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Fold title={t('planning.publish')}>
      <p className="muted">{t('planning.publishWhat')}</p>
      <InputForm
        isMain
        act={t('planning.publishNow')}
        inputs={[{ name: 'adoption', label: t('planning.adoption'), hint: t('planning.adoptionHint') }]}
        onSubmit={async (body) => {
          await answer(api.POST('/plans/{id}/publication', { params: { path: { id } }, body }));
          await queries.invalidateQueries({ queryKey: ['plans'] });
        }}
      />
    </Fold>
  );
}

/** A plan is heard on like a draft: each of its items becomes a provision. */
function Writing({ plan: { id } }: { plan: Plan }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Fold title={t('planning.write')}>
      <p className="muted">{t('planning.writeWhat')}</p>
      <InputForm
        act={t('planning.writeNow')}
        inputs={[{ name: 'label', label: t('planning.versionLabel'), hint: t('planning.versionHint') }]}
        onSubmit={async (body) => {
          const draft = await answer<{ id: string }>(api.POST('/plans/{id}/text', { params: { path: { id } }, body }));
          await queries.invalidateQueries({ queryKey: ['drafts'] });
          void navigate(`/desk/drafts/${draft.id}`);
        }}
      />
    </Fold>
  );
}
