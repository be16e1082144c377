import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal, type Schemas, answer, api } from '../app/api';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Fault } from '../ui/States';
import { useCollation } from './data';

interface Props {
  consultation: string;
  submission: string;
  /** Of which opinion one came to it. */
  about: string;
  isChangeable: boolean;
}

const GROUNDS = ['WITHDRAWN', 'UNLAWFUL', 'PURPOSE_ENDED'] as const;

/** The submission of an opinion: its record, how to reach its author, and erasing it at their request. */
export function SubmissionView({ consultation, submission, about, isChangeable }: Props) {
  const { t } = useTranslation();
  const path = { id: submission };
  const asking = useMutation({
    mutationFn: async (): Promise<Schemas['ContactDetails']> => {
      try {
        return await answer(api.GET('/submissions/{id}/contact', { params: { path } }));
      } catch (error) {
        // that they left nothing is no fault
        if (error instanceof Refusal && error.status === 404) return {};
        throw error;
      }
    },
  });
  const erasing = useCollation(consultation, (body: object) =>
    answer(api.POST('/submissions/{id}/erasures', { params: { path }, body })),
  );
  const reached = [asking.data?.name, asking.data?.phone, asking.data?.email].filter(Boolean);
  return (
    <details>
      <summary>
        {t('submission.one')}
        <span className="unseen"> {about}</span>
      </summary>
      <p className="row">
        <DownloadButton
          name={`${submission}.docx`}
          load={() =>
            answer<Blob>(
              api.GET('/submissions/{id}/record.{format}', {
                params: { path: { ...path, format: 'docx' } },
                parseAs: 'blob',
              }),
            )
          }
        >
          {t('submission.record')}
        </DownloadButton>
        <button type="button" className="button" onClick={() => asking.mutate()}>
          {t('submission.contact')}
        </button>
        <span role="status">{asking.isSuccess && (reached.join(' · ') || t('submission.noContact'))}</span>
      </p>
      {asking.isError && <Fault error={asking.error} />}
      {isChangeable && (
        <details>
          <summary>{t('submission.erase')}</summary>
          <p>{t('submission.eraseWhat')}</p>
          <InputForm
            act={t('submission.eraseNow')}
            inputs={[
              {
                name: 'ground',
                label: t('submission.ground'),
                options: GROUNDS.map((ground) => [ground, t(`submission.groundOf.${ground}`)] as const),
              },
              { name: 'reason', label: t('submission.note') },
            ]}
            onSubmit={(body) => erasing.mutateAsync(body)}
          />
        </details>
      )}
    </details>
  );
}
