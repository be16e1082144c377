import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field';
import { Fault } from '../ui/States';
import { useGroupChange } from './data';

interface Props {
  consultation: string;
  groups: string[];
  onDone: () => void;
}

/** Makes several groups one; it can be undone. */
export function MergeForm({ consultation, groups, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [title, setTitle] = useState('');
  const merging = useGroupChange(consultation);
  return (
    <Card title={t('collation.merge', { count: groups.length })}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const change = { action: 'MERGE' as const, groupIds: groups, title: title || undefined, reason };
          merging.mutate(change, { onSuccess: onDone });
        }}
      >
        <Field label={t('collation.title')} value={title} onChange={(event) => setTitle(event.target.value)} />
        <Field
          label={t('collation.mergeReason')}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {merging.isError && <Fault error={merging.error} />}
        <Button htmlType="submit" loading={merging.isPending}>
          {t('collation.mergeNow')}
        </Button>
      </form>
    </Card>
  );
}
