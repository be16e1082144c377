import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../ui/DataTable';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { type Plan, usePlanItems, usePlans } from './data';

/** The published plans, and the way to say what should be in the next one. */
export function PlansPage() {
  const { t } = useTranslation();
  const query = usePlans();
  return (
    <>
      <div className="head-row">
        <PageTitle name={t('plan.many')}>{t('plan.many')}</PageTitle>
        <Link className="button main" to="/plans/proposal">
          {t('home.propose')}
        </Link>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('plan.none')}</Empty>
          ) : (
            <div className="stack">
              {items.map((plan) => (
                <PlanView key={plan.id} plan={plan} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function PlanView({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const query = usePlanItems(plan.id);
  return (
    <section className="part">
      <h2>{plan.title}</h2>
      <p className="row">
        <span className="tag">{t(`plan.kind.${plan.kind}`)}</span>
        <span className="muted">{plan.adoption}</span>
        <a href={`/api/v1/plans/${plan.id}/table.docx`}>{t('app.download', { format: 'docx' })}</a>
      </p>
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <Empty>{t('plan.noItems')}</Empty>
          ) : (
            <DataTable
              label={plan.title}
              items={items}
              columns={[
                {
                  title: t('plan.item'),
                  show: ({ number, title, need }) => (
                    <>
                      {number}. {title}
                      {need && <div className="muted light">{need}</div>}
                    </>
                  ),
                },
                { title: t('plan.itemKind'), show: ({ kind }) => t(`plan.kindOfItem.${kind}`) },
                { title: t('plan.state'), show: ({ state }) => t(`plan.stateOfItem.${state}`) },
                { title: t('plan.drafter'), show: ({ drafter }) => drafter },
                { title: t('plan.schedule'), show: ({ schedule }) => schedule },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
