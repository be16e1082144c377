import { Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, wrongIn } from '../app/api';
import { useHasRole } from '../identity/account';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { Empty, Fault } from '../ui/States';
import { Time } from '../ui/Time';
import { type Activity, type Work, useTaskChange } from './data';

const KINDS = ['SYMPOSIUM', 'EXPERT_REVIEW', 'HEARING', 'FIELD_RESEARCH', 'HOME_VISIT', 'OTHER'] as const;
const EMPTY = { kind: 'SYMPOSIUM' as (typeof KINDS)[number], title: '', place: '', plannedAt: '' };

/** Where people meet for a task: planned, then held or called off. */
export function Activities({ work: { task, activities } }: { work: Work }) {
  const { t } = useTranslation();
  const isPoints = useHasRole('LIAISON_OFFICER', 'CONTACT_POINT_LEADER');
  return (
    <div className="stack">
      {activities.length === 0 && <Empty>{t('activity.none')}</Empty>}
      {activities.map((activity) => (
        <Card key={activity.id} title={activity.title}>
          <p className="row">
            <Tag>{t(`activity.kindOf.${activity.kind}`)}</Tag>
            <Tag>{t(`activity.stateOf.${activity.state}`)}</Tag>
            <Time at={activity.heldAt ?? activity.plannedAt} withHour />
            {activity.place}{' '}
            {activity.participants !== undefined && t('activity.people', { count: activity.participants })}
          </p>
          {activity.note && <p>{activity.note}</p>}
          {activity.state === 'PLANNED' && isPoints && <Outcome task={task.id} activity={activity} />}
        </Card>
      ))}
      {isPoints && (task.state === 'ACCEPTED' || task.state === 'RETURNED') && <Planning task={task.id} />}
    </div>
  );
}

function Planning({ task }: { task: string }) {
  const { t } = useTranslation();
  const [plan, setPlan] = useState(EMPTY);
  const planning = useTaskChange<typeof EMPTY>(task, (input) =>
    api.POST('/tasks/{id}/activities', {
      params: { path: { id: task } },
      body: { ...input, plannedAt: withOffset(input.plannedAt) },
    }),
  );
  const wrong = wrongIn(planning.error);
  return (
    <Card title={t('activity.plan')}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          planning.mutate(plan, { onSuccess: () => setPlan(EMPTY) });
        }}
      >
        <Choice
          name="kind"
          legend={t('activity.kind')}
          value={plan.kind}
          options={KINDS.map((kind) => [kind, t(`activity.kindOf.${kind}`)] as const)}
          onChange={(kind) => setPlan({ ...plan, kind })}
        />
        <Field
          label={t('activity.title')}
          value={plan.title}
          required
          wrong={wrong('title')}
          onChange={(event) => setPlan({ ...plan, title: event.target.value })}
        />
        <Field
          label={t('activity.place')}
          value={plan.place}
          wrong={wrong('place')}
          onChange={(event) => setPlan({ ...plan, place: event.target.value })}
        />
        <Field
          label={t('activity.plannedAt')}
          type="datetime-local"
          value={plan.plannedAt}
          required
          wrong={wrong('plannedAt')}
          onChange={(event) => setPlan({ ...plan, plannedAt: event.target.value })}
        />
        {planning.isError && <Fault error={planning.error} />}
        <Button type="primary" htmlType="submit" loading={planning.isPending}>
          {t('activity.plan')}
        </Button>
      </form>
    </Card>
  );
}

function Outcome({ task, activity }: { task: string; activity: Activity }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'HELD' | 'CANCELLED'>('HELD');
  const [heldAt, setHeldAt] = useState('');
  const [participants, setParticipants] = useState('');
  const [receipt, setReceipt] = useState('');
  const [note, setNote] = useState('');
  const concluding = useTaskChange<void>(task, () =>
    api.POST('/tasks/{id}/activities/{activity}/outcome', {
      params: { path: { id: task, activity: activity.id } },
      body:
        state === 'HELD'
          ? {
              state,
              heldAt: withOffset(heldAt),
              participants: Number(participants),
              receipt: receipt || undefined,
              note,
            }
          : { state, note },
    }),
  );
  const wrong = wrongIn(concluding.error);
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        concluding.mutate();
      }}
    >
      <Choice
        name={`state-${activity.id}`}
        legend={t('activity.outcome')}
        value={state}
        options={[
          ['HELD', t('activity.stateOf.HELD')],
          ['CANCELLED', t('activity.stateOf.CANCELLED')],
        ]}
        onChange={setState}
      />
      {state === 'HELD' && (
        <>
          <Field
            label={t('activity.heldAt')}
            type="datetime-local"
            required
            value={heldAt}
            wrong={wrong('heldAt')}
            onChange={(event) => setHeldAt(event.target.value)}
          />
          <Field
            label={t('activity.participants')}
            type="number"
            min={1}
            required
            value={participants}
            wrong={wrong('participants')}
            onChange={(event) => setParticipants(event.target.value)}
          />
          <Field
            label={t('activity.receipt')}
            hint={t('activity.receiptHint')}
            value={receipt}
            wrong={wrong('receipt')}
            onChange={(event) => setReceipt(event.target.value)}
          />
        </>
      )}
      <Field
        label={state === 'HELD' ? t('task.note') : t('result.why')}
        value={note}
        required={state === 'CANCELLED'}
        wrong={wrong('note')}
        onChange={(event) => setNote(event.target.value)}
      />
      {concluding.isError && <Fault error={concluding.error} />}
      <Button htmlType="submit" loading={concluding.isPending}>
        {t('activity.conclude')}
      </Button>
    </form>
  );
}

/** What a field for date and time holds, as the moment that it is where somebody stands. */
function withOffset(local: string): string {
  return local ? new Date(local).toISOString() : '';
}
