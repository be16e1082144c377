import { useTranslation } from 'react-i18next';
import { KINDS } from '../consultation/data';
import { type Input, InputForm } from '../ui/InputForm';
import { MARKS, type NewGroupChange, useGroupChange } from './data';

const STANCES = ['MORE', 'LESS'] as const;

interface Props {
  consultation: string;
  groups: string[];
  onDone: () => void;
}

/** Says of groups whether they were handed in by an organised campaign, what they want, how one is called; it can be undone. */
export function MarkForms(props: Props) {
  const { t } = useTranslation();
  const count = props.groups.length;
  return (
    <>
      <ChangeForm
        {...props}
        action="CAMPAIGN"
        title={t('collation.mark', { count })}
        what={t('collation.markCounts')}
        act={t('collation.markNow')}
        inputs={[
          {
            name: 'campaign',
            label: t('collation.markFound'),
            // that they may be is said by the platform, not by people
            options: MARKS.slice(1).map((mark) => [mark, t(`collation.markOf.${mark}`)] as const),
          },
        ]}
      />
      <ChangeForm
        {...props}
        action="CLASSIFY"
        title={t('collation.classify', { count })}
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
        ]}
      />
      {count === 1 && (
        <ChangeForm
          {...props}
          action="TITLE"
          title={t('collation.naming')}
          act={t('collation.nameNow')}
          inputs={[{ name: 'title', label: t('collation.name') }]}
        />
      )}
    </>
  );
}

interface ChangeProps extends Props {
  action: NewGroupChange['action'];
  title: string;
  /** What it means, where that is not plain. */
  what?: string;
  act: string;
  inputs: Input[];
}

function ChangeForm({ consultation, groups, onDone, action, title, what, act, inputs }: ChangeProps) {
  const { t } = useTranslation();
  const changing = useGroupChange(consultation);
  return (
    <details className="card">
      <summary>{title}</summary>
      {what && <p className="muted">{what}</p>}
      <InputForm
        act={act}
        inputs={[...inputs, { name: 'reason', label: t('collation.markReason') }]}
        onSubmit={async ({ reason, ...filled }) => {
          await changing.mutateAsync({ ...filled, reason: reason as string, action, groupIds: groups });
          onDone();
        }}
      />
    </details>
  );
}
