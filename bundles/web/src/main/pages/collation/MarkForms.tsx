import { useTranslation } from 'react-i18next';
import { KINDS } from '../consultation/data';
import { InputForm } from '../ui/InputForm';
import { MARKS, useGroupChange } from './data';

const STANCES = ['MORE', 'LESS'] as const;

interface Props {
  consultation: string;
  groups: string[];
  onDone: () => void;
}

/** Says of groups whether they were handed in by an organised campaign, what they want, how one is called; it can be undone. */
export function MarkForms({ consultation, groups, onDone }: Props) {
  const { t } = useTranslation();
  const changing = useGroupChange(consultation);
  const reason = { name: 'reason', label: t('collation.markReason') };
  return (
    <>
      <details className="card">
        <summary>{t('collation.mark', { count: groups.length })}</summary>
        <p className="muted">{t('collation.markCounts')}</p>
        <InputForm
          act={t('collation.markNow')}
          inputs={[
            {
              name: 'campaign',
              label: t('collation.markFound'),
              // that they may be is said by the platform, not by people
              options: MARKS.slice(1).map((mark) => [mark, t(`collation.markOf.${mark}`)] as const),
            },
            reason,
          ]}
          onSubmit={async (filled) => {
            await changing.mutateAsync({
              ...filled,
              reason: filled.reason as string,
              action: 'CAMPAIGN',
              groupIds: groups,
            });
            onDone();
          }}
        />
      </details>
      <details className="card">
        <summary>{t('collation.classify', { count: groups.length })}</summary>
        <InputForm
          act={t('collation.classifyNow')}
          inputs={[
            {
              name: 'kind',
              label: t('collation.kind'),
              options: KINDS.map((kind) => [kind, t(`opinion.kind.${kind}`)] as const),
            },
            {
              name: 'stance',
              label: t('collation.stance'),
              optional: true,
              options: STANCES.map((stance) => [stance, t(`collation.stanceOf.${stance}`)] as const),
            },
            reason,
          ]}
          onSubmit={async (filled) => {
            await changing.mutateAsync({
              ...filled,
              reason: filled.reason as string,
              action: 'CLASSIFY',
              groupIds: groups,
            });
            onDone();
          }}
        />
      </details>
      {groups.length === 1 && (
        <details className="card">
          <summary>{t('collation.naming')}</summary>
          <InputForm
            act={t('collation.nameNow')}
            inputs={[{ name: 'title', label: t('collation.name') }, reason]}
            onSubmit={async (filled) => {
              await changing.mutateAsync({
                ...filled,
                reason: filled.reason as string,
                action: 'TITLE',
                groupIds: groups,
              });
              onDone();
            }}
          />
        </details>
      )}
    </>
  );
}
