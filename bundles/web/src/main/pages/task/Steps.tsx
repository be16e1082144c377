import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../app/api';
import { useHasRole } from '../identity/account';
import { TextField } from '../ui/Field';
import { Fault } from '../ui/States';
import { Time } from '../ui/Time';
import { type Step, type Work, useTaskChange } from './data';
import './task.css';

/** The steps of the work (the eight-step method), in their order; the next one is there to be done. */
export function Steps({ work: { task, steps } }: { work: Work }) {
  const { t } = useTranslation();
  const isPoints = useHasRole('LIAISON_OFFICER', 'CONTACT_POINT_LEADER');
  const next = steps.find(({ state }) => state === 'PENDING');
  return (
    <ol className="plain-list task-steps">
      {steps.map((step, index) => (
        <li key={step.code} data-state={step.state} aria-current={step === next ? 'step' : undefined}>
          <h2>
            {index + 1} {step.title}
          </h2>
          {step.doneAt && (
            <p className="muted">
              {t(`task.stepStateOf.${step.state}`)} · {step.doneBy} · <Time at={step.doneAt} withHour />
            </p>
          )}
          {step.note && <p>{step.note}</p>}
          {step === next && isPoints && <NextStep key={step.code} task={task.id} step={step} />}
        </li>
      ))}
    </ol>
  );
}

/** These are done by what they are about, not by saying so. */
const ELSEWHERE: Record<string, 'task.byReport' | 'task.bySignature'> = {
  FIRST_DRAFT: 'task.byReport',
  FINAL_REPORT: 'task.bySignature',
};

function NextStep({ task, step }: { task: string; step: Step }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const path = { id: task };
  const accepting = useTaskChange<void>(task, () => api.POST('/tasks/{id}/acceptance', { params: { path } }));
  const recording = useTaskChange<string>(task, (state) =>
    api.POST('/tasks/{id}/steps/{code}', { params: { path: { ...path, code: step.code } }, body: { state, note } }),
  );
  if (step.code === 'ACCEPT') {
    return (
      <>
        {accepting.isError && <Fault error={accepting.error} />}
        <Button type="primary" loading={accepting.isPending} onClick={() => accepting.mutate()}>
          {t('task.accept')}
        </Button>
      </>
    );
  }
  const elsewhere = ELSEWHERE[step.code];
  if (elsewhere) return <p className="muted">{t(elsewhere)}</p>;
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        recording.mutate('DONE');
      }}
    >
      <TextField
        label={t('task.note')}
        value={note}
        maxLength={2_000}
        onChange={(event) => setNote(event.target.value)}
      />
      {recording.isError && <Fault error={recording.error} />}
      <p className="row">
        <Button type="primary" htmlType="submit" loading={recording.isPending}>
          {t('task.stepDone')}
        </Button>
        <Button onClick={() => recording.mutate('SKIPPED')}>{t('task.stepSkipped')}</Button>
      </p>
    </form>
  );
}
