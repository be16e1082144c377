import { useTranslation } from 'react-i18next';
import { type Schemas, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { usePointsChanged, useStations } from './data';

type Shared = NonNullable<Schemas['Station']['sharedWith']>;
const SHARED: readonly Shared[] = [
  'NONE',
  'DEPUTIES_HOUSE',
  'LIAISON_STATION',
  'DEPUTIES_CONTACT_POINT',
  'PARTY_MASS_CENTRE',
];

/** Where a contact point collects (article 6 of the city's rules); those that were closed stay on record. */
export function Stations({ point }: { point: string }) {
  const { t } = useTranslation();
  const query = useStations(point);
  const changed = usePointsChanged();
  const mayKeep = useHasRole('COMMISSION', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(stations) =>
          stations.length === 0 ? (
            <Empty>{t('registry.noStations')}</Empty>
          ) : (
            <ul className="plain-list members">
              {stations.map(({ id, name, code, address, area, trade, sharedWith, since, until, untilReason, open }) => (
                <li key={id}>
                  <p className="row">
                    <strong>{name}</strong>
                    <span className={open ? 'tag good' : 'tag'}>
                      {open ? t('registry.isOpen') : t('registry.isClosed')}
                    </span>
                    <span className="muted">{code}</span>
                  </p>
                  <p className="muted">
                    {[address, area, trade].filter(Boolean).join(' · ')} · <Time at={since} />
                    {until && (
                      <>
                        {' '}
                        – <Time at={until} /> {untilReason}
                      </>
                    )}
                    {sharedWith !== 'NONE' && ` · ${t(`registry.sharedOf.${sharedWith}`)}`}
                  </p>
                  {open && mayKeep && (
                    <details>
                      <summary>
                        {t('registry.closeStation')}
                        <span className="unseen"> {name}</span>
                      </summary>
                      <InputForm
                        act={t('registry.closeStation')}
                        inputs={[
                          { name: 'until', label: t('registry.until'), kind: 'date' },
                          { name: 'reason', label: t('result.why') },
                        ]}
                        onSubmit={async (body) => {
                          await answer(
                            api.POST('/stations/{id}/{station}/closed', {
                              params: { path: { id: point, station: id } },
                              body,
                            }),
                          );
                          await changed();
                        }}
                      />
                    </details>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayKeep && (
        <section className="card">
          <h2>{t('registry.openStation')}</h2>
          <InputForm
            act={t('registry.openStationNow')}
            inputs={[
              { name: 'name', label: t('registry.stationName') },
              { name: 'address', label: t('registry.address') },
              { name: 'area', label: t('registry.area') },
              { name: 'trade', label: t('registry.trade'), optional: true },
              {
                name: 'sharedWith',
                label: t('registry.shared'),
                initial: 'NONE',
                options: SHARED.map((one) => [one, t(`registry.sharedOf.${one}`)] as const),
              },
              { name: 'since', label: t('registry.since'), kind: 'date' },
            ]}
            onSubmit={async (body) => {
              await answer(api.POST('/stations/{id}', { params: { path: { id: point } }, body }));
              await changed();
            }}
          />
        </section>
      )}
    </div>
  );
}
