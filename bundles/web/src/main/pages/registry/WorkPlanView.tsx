import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type PlanItem, type WorkPlan, usePointsChanged, useWorkPlan } from './data';
import { Year } from './Year';

const KINDS: readonly PlanItem['kind'][] = [
  'PROPOSAL',
  'CONSULTATION',
  'RESEARCH',
  'PUBLICITY',
  'EVALUATION',
  'TRAINING',
  'OTHER',
];
const OUTCOMES = ['DONE', 'PARTLY_DONE', 'CARRIED_OVER', 'DROPPED'] as const;
type NewItem = Schemas['WorkPlanNewItem'];

/** What a contact point means to do in a year (article 8), handed in, carried out item by item. */
export function WorkPlanView({ point }: { point: string }) {
  const [year, setYear] = useState(new Date().getFullYear());
  const query = useWorkPlan(point, year);
  return (
    <div className="stack">
      <Year year={year} onChange={setYear} />
      <Loaded query={query}>{(plan) => <Plan key={year} point={point} year={year} plan={plan} />}</Loaded>
    </div>
  );
}

function Plan({ point, year, plan }: { point: string; year: number; plan: WorkPlan | null }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  const path = { id: point, year };
  const mayWrite = useHasRole('CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const isHandedIn = Boolean(plan?.handedInAt);
  const handingIn = useMutation({
    mutationFn: () => answer(api.POST('/work-plans/{id}/{year}/handed-in', { params: { path } })),
    onSuccess: changed,
  });

  /** Until it is handed in the plan is written as a whole; afterwards an item is added to it. */
  async function add(item: NewItem) {
    const { kind, title, due } = item;
    if (isHandedIn) await answer(api.POST('/work-plans/{id}/{year}/items', { params: { path }, body: item }));
    else {
      const before = plan?.items.map((one) => ({
        kind: one.kind,
        title: one.title,
        due: one.due,
        legislativeItemId: one.legislativeItemId,
      }));
      await answer(
        api.PUT('/work-plans/{id}/{year}', { params: { path }, body: [...(before ?? []), { kind, title, due }] }),
      );
    }
    await changed();
  }

  return (
    <>
      {!plan?.items.length && <Empty>{t('registry.noPlan')}</Empty>}
      {plan && (
        <>
          <p className="row">
            {plan.handedInAt ? (
              <span className="tag good">
                {t('registry.handedIn')} <Time at={plan.handedInAt} />
              </span>
            ) : (
              <span className="tag wait">{t('registry.notHandedIn')}</span>
            )}
            <DownloadButton
              name={`${plan.name}-${year}.docx`}
              load={() =>
                answer<Blob>(
                  api.GET('/work-plans/{id}/{year}/table.{format}', {
                    params: { path: { ...path, format: 'docx' } },
                    parseAs: 'blob',
                  }),
                )
              }
            >
              docx
            </DownloadButton>
          </p>
          <ol className="plain-list members">
            {plan.items.map((item) => (
              <Item key={item.id} point={point} year={year} item={item} isOpen={mayWrite && isHandedIn} />
            ))}
          </ol>
        </>
      )}
      {mayWrite && (
        <section className="card">
          <h2>{t('registry.addItem')}</h2>
          <InputForm
            act={t('registry.addItemNow')}
            inputs={[
              {
                name: 'kind',
                label: t('registry.itemKind'),
                kind: 'select',
                options: KINDS.map((kind) => [kind, t(`registry.planKindOf.${kind}`)] as const),
              },
              { name: 'title', label: t('registry.itemTitle') },
              { name: 'due', label: t('registry.due'), kind: 'date' },
            ]}
            onSubmit={(item) => add(item as NewItem)}
          />
          {plan && !isHandedIn && plan.items.length > 0 && (
            <>
              {handingIn.isError && <Fault error={handingIn.error} />}
              <Button type="primary" loading={handingIn.isPending} onClick={() => handingIn.mutate()}>
                {t('registry.handIn')}
              </Button>
            </>
          )}
        </section>
      )}
    </>
  );
}

function Item({ point, year, item, isOpen }: { point: string; year: number; item: PlanItem; isOpen: boolean }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  return (
    <li>
      <p className="row">
        <span className="tag">{t(`registry.planKindOf.${item.kind}`)}</span>
        <strong>{item.title}</strong>
        <span className="muted">
          {t('registry.due')} <Time at={item.due} />
        </span>
        <span className={item.outcome === 'DONE' ? 'tag good' : 'tag'}>{t(`registry.outcomeOf.${item.outcome}`)}</span>
        <span className="muted">{item.outcomeNote}</span>
      </p>
      {isOpen && item.outcome === 'OPEN' && (
        <details>
          <summary>
            {t('registry.outcome')}
            <span className="unseen"> {item.title}</span>
          </summary>
          <InputForm
            act={t('registry.noteOutcome')}
            inputs={[
              {
                name: 'outcome',
                label: t('registry.outcome'),
                options: OUTCOMES.map((one) => [one, t(`registry.outcomeOf.${one}`)] as const),
              },
              { name: 'on', label: t('registry.on'), kind: 'date' },
              { name: 'note', label: t('task.note'), kind: 'lines' },
            ]}
            onSubmit={async (body) => {
              await answer(
                api.POST('/work-plans/{id}/{year}/items/{item}/outcome', {
                  params: { path: { id: point, year, item: item.id } },
                  body,
                }),
              );
              await changed();
            }}
          />
        </details>
      )}
    </li>
  );
}
