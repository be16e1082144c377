import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Choice } from '../ui/Choice';
import { type Input, InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Staff, usePointsChanged, useStaff, useStations } from './data';

type Duty = Staff['duty'];
const DUTIES: readonly Duty[] = ['LEADER', 'LIAISON_OFFICER', 'INVITED_DEPUTY', 'LEGAL_EXPERT', 'COLLECTOR'];

/** Who works for a contact point: one leader, one or two liaison officers, others; those who have left stay on record. */
export function StaffView({ point }: { point: string }) {
  const { t } = useTranslation();
  const query = useStaff(point);
  const mayKeep = useHasRole('COMMISSION', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(staff) =>
          staff.length === 0 ? (
            <Empty>{t('registry.noStaff')}</Empty>
          ) : (
            <ul className="plain-list members">
              {staff.map((member) => (
                <Member key={member.id} point={point} member={member} mayKeep={mayKeep} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayKeep && <Beginning point={point} />}
    </div>
  );
}

function Member({ point, member, mayKeep }: { point: string; member: Staff; mayKeep: boolean }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  const { id, duty, name, phone, position, since, until, area, trade } = member;
  return (
    <li>
      <p className="row">
        <span className="tag">{t(`registry.dutyOf.${duty}`)}</span>
        <strong>{name}</strong>
        <span className="muted">
          {[position, phone, area, trade].filter(Boolean).join(' · ')} · <Time at={since} />
          {until && (
            <>
              {' '}
              – <Time at={until} />
            </>
          )}
        </span>
      </p>
      {mayKeep && !until && (
        <details>
          <summary>
            {t('registry.endStaff')}
            <span className="unseen"> {name}</span>
          </summary>
          <InputForm
            act={t('registry.endStaff')}
            inputs={[
              { name: 'until', label: t('registry.until'), kind: 'date' },
              { name: 'handover', label: t('registry.handover'), kind: 'lines' },
            ]}
            onSubmit={async (body) => {
              await answer(
                api.POST('/standards/{id}/staff/{member}/ended', {
                  params: { path: { id: point, member: id } },
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

function Beginning({ point }: { point: string }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  const staff = useStaff(point);
  const stations = useStations(point);
  const [duty, setDuty] = useState<Duty>('LIAISON_OFFICER');
  const present = staff.data?.filter((member) => member.duty === duty && !member.until) ?? [];
  const collecting: Input[] =
    duty === 'COLLECTOR'
      ? [
          {
            name: 'stationId',
            label: t('registry.station'),
            kind: 'select',
            optional: true,
            options: stations.data?.filter(({ open }) => open).map(({ id, name }) => [id, name] as const) ?? [],
          },
          { name: 'area', label: t('registry.area'), optional: true },
          { name: 'trade', label: t('registry.trade'), optional: true },
          { name: 'account', label: t('registry.account'), hint: t('registry.accountHint'), optional: true },
        ]
      : [];
  return (
    <section className="card">
      <h2>{t('registry.beginStaff')}</h2>
      <Choice
        name="duty"
        legend={t('registry.duty')}
        value={duty}
        options={DUTIES.map((one) => [one, t(`registry.dutyOf.${one}`)] as const)}
        onChange={setDuty}
      />
      <InputForm
        key={duty}
        act={t('registry.beginStaffNow')}
        inputs={[
          { name: 'name', label: t('registry.person') },
          { name: 'phone', label: t('contact.phone') },
          { name: 'position', label: t('registry.position'), optional: true },
          { name: 'since', label: t('registry.since'), kind: 'date' },
          ...collecting,
          {
            name: 'replaces',
            label: t('registry.replaces'),
            kind: 'select',
            optional: true,
            options: present.map(({ id, name }) => [id, name] as const),
          },
          { name: 'handover', label: t('registry.handover'), kind: 'lines', optional: true },
        ]}
        onSubmit={async (body) => {
          await answer(api.POST('/standards/{id}/staff', { params: { path: { id: point } }, body: { ...body, duty } }));
          await changed();
        }}
      />
    </section>
  );
}
