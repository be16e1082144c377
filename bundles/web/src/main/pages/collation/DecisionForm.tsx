import { useMutation } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import type { Decision } from '../consultation/data';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/Field';
import { Fault } from '../ui/States';
import { type NewDecision, type Preview, useCollation, useTemplates } from './data';
import { Templates } from './Templates';

const DECISIONS: readonly Decision[] = [
  'ADOPTED',
  'PARTLY_ADOPTED',
  'NOT_ADOPTED',
  'ALREADY_PROVIDED_FOR',
  'PASSED_ON',
  'KEPT_FOR_REFERENCE',
];

interface Props {
  consultation: string;
  groups: string[];
  /** Whether another person has to approve it. */
  needsApproval: boolean;
  onDone: () => void;
}

/** One decision, with its reason, on every opinion of some groups: first it is shown on how many, then it is made. */
export function DecisionForm({ consultation, groups, needsApproval, onDone }: Props) {
  const { t } = useTranslation();
  const field = useId();
  const templates = useTemplates();
  const [decision, setDecision] = useState<Decision>();
  const [reason, setReason] = useState('');
  const params = { path: { consultation } };
  const previewing = useMutation({
    mutationFn: (body: NewDecision) => answer<Preview>(api.POST('/decisions/{consultation}/preview', { params, body })),
  });
  const deciding = useCollation(consultation, (body: NewDecision) =>
    answer(
      needsApproval
        ? api.POST('/decisions/{consultation}/proposals', { params, body })
        : api.POST('/decisions/{consultation}', { params, body }),
    ),
  );
  const preview = previewing.data;

  function change(next: { decision?: Decision; reason?: string }) {
    if (next.decision) setDecision(next.decision);
    if (next.reason !== undefined) setReason(next.reason);
    // what was shown was about something else
    previewing.reset();
  }

  return (
    <Card title={t('collation.decide', { count: groups.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!decision) return;
          const body = { groupIds: groups, decision, reason };
          if (preview) deciding.mutate({ ...body, expected: preview.opinions }, { onSuccess: onDone });
          else previewing.mutate(body);
        }}
      >
        {!!templates.data?.length && (
          <div className="field narrow">
            <label htmlFor={field}>{t('collation.template')}</label>
            <select
              id={field}
              value=""
              onChange={(event) => {
                const template = templates.data.find(({ id }) => id === event.target.value);
                if (template) change(template);
              }}
            >
              <option value="">{t('collation.noTemplate')}</option>
              {templates.data.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        )}
        <Choice
          name="decision"
          legend={t('result.done')}
          value={decision}
          options={DECISIONS.map((one) => [one, t(`decision.${one}`)] as const)}
          onChange={(one) => change({ decision: one })}
        />
        <TextField
          label={t('result.why')}
          hint={t('collation.reasonHint')}
          required
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        {previewing.isError && <Fault error={previewing.error} />}
        {deciding.isError && <Fault error={deciding.error} />}
        <div role="status">
          {preview && (
            <p>
              <strong>{t('collation.preview', { count: preview.opinions })}</strong>{' '}
              {t('collation.previewOf', {
                undecided: preview.undecided,
                replaced: preview.opinions - preview.undecided - preview.unchanged,
                unchanged: preview.unchanged,
              })}
            </p>
          )}
        </div>
        <Button
          type={preview ? 'primary' : 'default'}
          htmlType="submit"
          disabled={!decision}
          loading={previewing.isPending || deciding.isPending}
        >
          {preview
            ? t(needsApproval ? 'collation.proposeNow' : 'collation.decideNow', { count: preview.opinions })
            : t('collation.look')}
        </Button>
      </form>
      <Templates templates={templates.data ?? []} decision={decision} reason={reason} />
    </Card>
  );
}
