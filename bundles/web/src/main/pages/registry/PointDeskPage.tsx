import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useHasRole } from '../identity/account';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Point, usePoint, useShortcomings } from './data';
import { FundingView } from './FundingView';
import { Placing } from './Placing';
import { PointEvents } from './PointEvents';
import { StaffView } from './StaffView';
import { Standards } from './Standards';
import { Stations } from './Stations';
import { WorkLogView } from './WorkLogView';
import { WorkPlanView } from './WorkPlanView';

/** One contact point: what it is, its people, its stations, its place and rules, its year. */
export function PointDeskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = usePoint(id);
  return (
    <Loaded query={query}>
      {(point) => (
        <>
          <PageTitle name={point.name}>{point.name}</PageTitle>
          <Parts
            label={t('point.one')}
            parts={[
              { key: 'facts', label: t('registry.facts'), content: <Facts point={point} /> },
              { key: 'staff', label: t('registry.staff'), content: <StaffView point={id} /> },
              { key: 'stations', label: t('registry.stations'), content: <Stations point={id} /> },
              { key: 'standards', label: t('registry.standards'), content: <Standards point={id} /> },
              { key: 'plan', label: t('registry.plan'), content: <WorkPlanView point={id} /> },
              { key: 'funding', label: t('funding.one'), content: <FundingView point={id} /> },
              { key: 'log', label: t('registry.log'), content: <WorkLogView point={id} /> },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

function Facts({ point }: { point: Point }) {
  const { t } = useTranslation();
  const shortcomings = useShortcomings();
  const mayKeep = useHasRole('COMMISSION', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const lacking = shortcomings.data?.items.find(({ contactPointId }) => contactPointId === point.id)?.lacking ?? [];
  const facts = [
    [t('registry.code'), point.code],
    [t('registry.kind'), t(`point.kindOf.${point.kind}`)],
    [t('registry.standing'), t(`registry.standingOf.${point.standing}`)],
    [t('registry.plaque'), point.plaqueNumber],
    [t('registry.address'), point.address],
    [t('registry.specialty'), point.specialty],
  ] as const;
  return (
    <div className="stack">
      <dl className="facts card">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div className="fact">
          <dt>{t('registry.established')}</dt>
          <dd>
            <Time at={point.establishedOn} />
          </dd>
        </div>
      </dl>
      {lacking.length > 0 && (
        <section className="fault">
          <h2>{t('registry.lackingThis')}</h2>
          <ul>
            {lacking.map(({ subject, message }) => (
              <li key={subject + message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {mayKeep && <Placing point={point} />}
      <PointEvents point={point} />
    </div>
  );
}
