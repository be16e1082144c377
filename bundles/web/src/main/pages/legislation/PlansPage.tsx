import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
    <section>
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
            <div className="table-frame" tabIndex={0} role="group" aria-label={plan.title}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('plan.number')}</th>
                    <th scope="col">{t('plan.item')}</th>
                    <th scope="col">{t('plan.itemKind')}</th>
                    <th scope="col">{t('plan.state')}</th>
                    <th scope="col">{t('plan.drafter')}</th>
                    <th scope="col">{t('plan.schedule')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <td>{item.number}</td>
                      <th scope="row">
                        {item.title}
                        {item.need && <div className="muted light">{item.need}</div>}
                      </th>
                      <td>{t(`plan.kindOfItem.${item.kind}`)}</td>
                      <td>{t(`plan.stateOfItem.${item.state}`)}</td>
                      <td>{item.drafter}</td>
                      <td>{item.schedule}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
