import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, wrongIn } from '../app/api';
import type { Consultation } from '../consultation/data';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Stage = Consultation['stage'];
type Change = Sure<Schemas['ConsultationChange']>;

/** Where a consultation may go from where it is; the server knows the rule, and says so where it is not kept. */
const NEXT: Record<Stage, readonly Stage[]> = {
  PREPARED: ['PUBLISHED', 'OPEN'],
  PUBLISHED: ['OPEN'],
  OPEN: ['CLOSED'],
  CLOSED: ['COLLATING', 'OPEN'],
  COLLATING: ['ANSWERED'],
  ANSWERED: ['ARCHIVED', 'COLLATING'],
  ARCHIVED: [],
};

/** A consultation's stages: what has been, and the way on. */
export function Course({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const { id, stage } = consultation;
  const query = useQuery({
    queryKey: ['consultation', id, 'course'],
    queryFn: () => answer<Change[]>(api.GET('/consultations/{id}/changes', { params: { path: { id } } })),
  });
  return (
    <div className="stack">
      {NEXT[stage].length > 0 && <Moving key={stage} consultation={consultation} />}
      {(stage === 'OPEN' || stage === 'PUBLISHED') && <Extending consultation={consultation} />}
      <Loaded query={query}>
        {(changes) =>
          changes.length > 0 && (
            <Card title={t('course.past')}>
              <ol className="plain-list members">
                {changes.map((change) => (
                  <li key={change.id} className="row">
                    <strong>
                      {change.kind === 'STAGE' ? (
                        t(`consultation.stage.${change.became as Stage}`)
                      ) : (
                        <>
                          {t('course.deadline')} <Time at={change.became} />
                        </>
                      )}
                    </strong>
                    <span>{change.reason}</span>
                    <span className="muted">
                      {change.changedBy} · <Time at={change.changedAt} withHour />
                    </span>
                  </li>
                ))}
              </ol>
            </Card>
          )
        }
      </Loaded>
    </div>
  );
}

function useChange<T>(id: string, change: (input: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['consultation', id] }),
        queries.invalidateQueries({ queryKey: ['consultations'] }),
      ]),
  });
}

function Moving({ consultation: { id, stage } }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Stage>(NEXT[stage][0]!);
  const [reason, setReason] = useState('');
  const moving = useChange(id, () =>
    answer(api.POST('/consultations/{id}/stage', { params: { path: { id } }, body: { stage: to, reason } })),
  );
  return (
    <Card title={t('course.move')}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          moving.mutate(undefined);
        }}
      >
        <Choice
          name="stage"
          legend={t('course.to')}
          value={to}
          options={NEXT[stage].map((next) => [next, t(`consultation.stage.${next}`)] as const)}
          onChange={setTo}
        />
        <Field label={t('course.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
        {moving.isError && <Fault error={moving.error} />}
        <Button type="primary" htmlType="submit" loading={moving.isPending}>
          {t('course.moveNow', { stage: t(`consultation.stage.${to}`) })}
        </Button>
      </form>
    </Card>
  );
}

function Extending({ consultation: { id } }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const [deadline, setDeadline] = useState('');
  const [reason, setReason] = useState('');
  const extending = useChange(id, () =>
    answer(
      api.POST('/consultations/{id}/deadline', {
        params: { path: { id } },
        body: { deadline: deadline && new Date(deadline).toISOString(), reason },
      }),
    ),
  );
  const wrong = wrongIn(extending.error);
  return (
    <Card title={t('course.extend')}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          extending.mutate(undefined);
        }}
      >
        <Field
          label={t('course.deadline')}
          type="datetime-local"
          required
          value={deadline}
          wrong={wrong('deadline')}
          onChange={(event) => setDeadline(event.target.value)}
        />
        <Field
          label={t('result.why')}
          required
          value={reason}
          wrong={wrong('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        {extending.isError && <Fault error={extending.error} />}
        <Button htmlType="submit" loading={extending.isPending}>
          {t('course.extend')}
        </Button>
      </form>
    </Card>
  );
}
