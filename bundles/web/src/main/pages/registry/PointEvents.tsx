import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Choice } from '../ui/Choice';
import { DownloadButton } from '../ui/DownloadButton';
import { type Input, InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Point, type PointEvent, usePointEvents, usePointsChanged } from './data';

type Act = PointEvent['act'];
type Asked = 'session' | 'matters' | 'deadline' | 'paperNumber' | 'name' | 'address' | 'termUntil';

/** What each act asks for beside its day and its reason; the server knows which of them may follow on which. */
const ASKS: Partial<Record<Act, readonly Asked[]>> = {
  COMMEND: ['matters', 'paperNumber'],
  URGE: ['matters', 'deadline', 'paperNumber'],
  EXTEND: ['deadline', 'paperNumber'],
  RESTORE: ['paperNumber'],
  FAIL: ['paperNumber'],
  PROPOSE: ['paperNumber'],
  REPLACE: ['session', 'paperNumber'],
  KEEP: ['session', 'paperNumber'],
  RENEW: ['session', 'termUntil', 'paperNumber'],
  ADJUST: ['session', 'name', 'address', 'paperNumber'],
  LEAVE: ['session', 'paperNumber'],
  END_TERM: ['session', 'paperNumber'],
};
const ACTS = Object.keys(ASKS) as Act[];
const OPTIONAL: readonly Asked[] = ['paperNumber', 'name', 'address', 'termUntil'];
/** About these a letter is written. */
const WITH_PAPER: readonly Act[] = ['COMMEND', 'URGE'];

/** What has been done about a contact point, from its award on; the commission notes what is next. */
export function PointEvents({ point }: { point: Point }) {
  const { t } = useTranslation();
  const query = usePointEvents(point.id);
  const mayJudge = useHasRole('COMMISSION');
  return (
    <section className="stack">
      <h2>{t('registry.events')}</h2>
      <Loaded query={query}>
        {(events) =>
          events.length === 0 ? (
            <Empty>{t('registry.noEvents')}</Empty>
          ) : (
            <ol className="plain-list members">
              {events.map((event) => (
                <li key={event.id}>
                  <p className="row">
                    <strong>{t(`registry.actOf.${event.act}`)}</strong>
                    <Time at={event.on} />
                    <span className="muted">{event.session}</span>
                    {WITH_PAPER.includes(event.act) && <Paper point={point} event={event} />}
                  </p>
                  <p>
                    {event.reason} {event.matters}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {mayJudge && point.standing !== 'ENDED' && <Judging point={point.id} />}
    </section>
  );
}

function Paper({ point, event }: { point: Point; event: PointEvent }) {
  const { t } = useTranslation();
  return (
    <DownloadButton
      name={`${point.name}-${t(`registry.actOf.${event.act}`)}.docx`}
      load={() =>
        answer<Blob>(
          api.GET('/contact-points/{id}/events/{event}/paper.{format}', {
            params: { path: { id: point.id, event: event.id, format: 'docx' } },
            parseAs: 'blob',
          }),
        )
      }
    >
      {t('registry.paper')}
    </DownloadButton>
  );
}

function Judging({ point }: { point: string }) {
  const { t } = useTranslation();
  const changed = usePointsChanged();
  const [act, setAct] = useState<Act>();
  const inputs: Input[] = [
    { name: 'on', label: t('registry.on'), kind: 'date' },
    { name: 'reason', label: t('registry.ground') },
    ...(act ? (ASKS[act] ?? []) : []).map((name): Input => ({
      name,
      label: t(`registry.${name}`),
      kind: name === 'deadline' || name === 'termUntil' ? 'date' : name === 'matters' ? 'lines' : 'line',
      optional: OPTIONAL.includes(name),
    })),
  ];
  return (
    <section className="card">
      <h3>{t('registry.judge')}</h3>
      <Choice
        name="act"
        legend={t('registry.act')}
        value={act}
        options={ACTS.map((one) => [one, t(`registry.actOf.${one}`)] as const)}
        onChange={setAct}
      />
      {act && (
        <InputForm
          key={act}
          act={t('registry.note', { act: t(`registry.actOf.${act}`) })}
          inputs={inputs}
          onSubmit={async (body) => {
            await answer(
              api.POST('/contact-points/{id}/events', { params: { path: { id: point } }, body: { ...body, act } }),
            );
            await changed();
          }}
        />
      )}
    </section>
  );
}
