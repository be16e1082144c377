import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { usePoints } from './data';

type Attendance = Sure<Schemas['TrainingAttendance'], 'gain'>;
type Training = Omit<Sure<Schemas['Training'], 'place' | 'speaker'>, 'attendance'> & { attendance: Attendance[] };

const KINDS: readonly Training['kind'][] = ['LECTURE', 'BUSINESS_TRAINING', 'EXCHANGE'];
const SUBJECTS: readonly Training['subject'][] = ['POLICY', 'LAW', 'DIGITAL_NPC', 'OTHER'];

/** Trainings for contact points (article 10 of the city's rules): held, and who came. */
export function TrainingsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['trainings'],
    queryFn: () => answer<Page<Training>>(api.GET('/trainings', { params: { query: { limit: 200 } } })),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['trainings'] });
  const mayHold = useHasRole('COMMISSION', 'DISTRICT_OFFICE');
  return (
    <>
      <PageTitle name={t('registry.trainings')}>{t('registry.trainings')}</PageTitle>
      <div className="stack">
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{t('registry.noTrainings')}</Empty>
            ) : (
              items.map((training) => <One key={training.id} training={training} onChanged={changed} />)
            )
          }
        </Loaded>
        {mayHold && <Holding onHeld={changed} />}
      </div>
    </>
  );
}

function One({ training, onChanged }: { training: Training; onChanged: () => Promise<void> }) {
  const { t } = useTranslation();
  const points = usePoints();
  const mayAttend = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const { id, title, kind, subject, on, hours, place, speaker, organisationName, attendance } = training;
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="row">
        <span className="tag">{t(`registry.trainingOf.${kind}`)}</span>
        <span className="tag">{t(`registry.subjectOf.${subject}`)}</span>
        <Time at={on} />
        <span className="muted">{[organisationName, place, speaker].filter(Boolean).join(' · ')}</span>
        <span className="muted">{t('registry.hours', { count: hours })}</span>
      </p>
      <ul className="plain-list members">
        {attendance.map(({ contactPointId, name, persons, gain }) => (
          <li key={contactPointId} className="row">
            <strong>{name}</strong>
            <span>{t('activity.people', { count: persons })}</span>
            <span className="muted">{gain}</span>
          </li>
        ))}
      </ul>
      {mayAttend && (
        <details>
          <summary>
            {t('registry.attend')}
            <span className="unseen"> {title}</span>
          </summary>
          <InputForm
            act={t('registry.attendNow')}
            inputs={[
              {
                name: 'contactPointId',
                label: t('point.one'),
                kind: 'select',
                options: points.data?.items.map((point) => [point.id, point.name] as const) ?? [],
              },
              { name: 'persons', label: t('activity.participants'), kind: 'number' },
              { name: 'gain', label: t('registry.gain'), kind: 'lines', optional: true },
            ]}
            onSubmit={async (body) => {
              await answer(api.POST('/trainings/{id}/attendance', { params: { path: { id } }, body }));
              await onChanged();
            }}
          />
        </details>
      )}
    </section>
  );
}

function Holding({ onHeld }: { onHeld: () => Promise<void> }) {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  const holders = organisations.data?.items.filter(({ kind }) => kind === 'COMMISSION' || kind === 'DISTRICT_OFFICE');
  return (
    <Fold title={t('registry.hold')}>
      <InputForm
        act={t('registry.holdNow')}
        inputs={[
          {
            name: 'organisationCode',
            label: t('registry.holder'),
            kind: 'select',
            options: holders?.map(({ code, name }) => [code, name] as const) ?? [],
          },
          {
            name: 'kind',
            label: t('registry.trainingKind'),
            options: KINDS.map((kind) => [kind, t(`registry.trainingOf.${kind}`)] as const),
          },
          { name: 'title', label: t('registry.trainingTitle') },
          {
            name: 'subject',
            label: t('registry.subject'),
            options: SUBJECTS.map((subject) => [subject, t(`registry.subjectOf.${subject}`)] as const),
          },
          { name: 'on', label: t('registry.on'), kind: 'date' },
          { name: 'hours', label: t('registry.howLong'), kind: 'number' },
          { name: 'place', label: t('activity.place'), optional: true },
          { name: 'speaker', label: t('registry.speaker'), optional: true },
        ]}
        onSubmit={async (body, key) => {
          await answer(api.POST('/trainings', { params: { header: { 'Idempotency-Key': key } }, body }));
          await onHeld();
        }}
      />
    </Fold>
  );
}
