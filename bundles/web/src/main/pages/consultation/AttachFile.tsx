import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { Fault } from '../ui/States';

type Attached = Sure<Schemas['Attached']>;

/** A photo or a file that belongs to what was sent. */
export function AttachFile({ receipt, onAttached }: { receipt: string; onAttached?: () => void }) {
  const { t } = useTranslation();
  const field = useId();
  const sending = useMutation({
    mutationFn: (file: File) =>
      answer<Attached>(
        api.POST('/receipts/{receipt}/attachments', {
          params: { path: { receipt }, query: { name: file.name } },
          ...bytes(file),
        }),
      ),
    onSuccess: onAttached,
  });
  return (
    <div className="field">
      <label htmlFor={field}>{t('attachment.add')}</label>
      <input
        id={field}
        type="file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) sending.mutate(file);
          target.value = '';
        }}
      />
      <div role="status">
        {sending.isPending && t('attachment.sending', { name: sending.variables.name })}
        {sending.isSuccess && t('attachment.sent', { name: sending.data.name })}
      </div>
      {sending.isError && <Fault error={sending.error} />}
    </div>
  );
}
