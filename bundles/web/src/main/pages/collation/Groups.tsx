import { type InputHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import { useTicked } from '../ui/ticked';
import { DecisionForm } from './DecisionForm';
import { type Group, type Shown, useGroupOpinions, useGroups } from './data';
import { MarkForms } from './MarkForms';
import { MergeForm } from './MergeForm';
import { SplitForm } from './SplitForm';
import { SubmissionView } from './SubmissionView';

interface Props {
  consultation: string;
  shown: Shown;
  needsApproval: boolean;
  /** Not once the consultation is archived. */
  isChangeable: boolean;
}

/** The groups that one wants to see; those that are ticked can be merged, and get one decision. */
export function Groups({ consultation, shown, needsApproval, isChangeable }: Props) {
  const { t } = useTranslation();
  const query = useGroups(consultation, shown);
  // those chosen on another page stay chosen
  const { ticked, boxOf, boxOfAll, clear } = useTicked();
  return (
    <>
      <Pager query={query} empty={<Empty>{t('collation.none')}</Empty>}>
        {(groups) => (
          <>
            {isChangeable && (
              <label className="tick">
                <input {...boxOfAll(groups.map(({ id }) => id))} />
                <span>{t('collation.chooseAll')}</span>
              </label>
            )}
            <ul className="plain-list stack">
              {groups.map((group) => (
                <One
                  key={group.id}
                  consultation={consultation}
                  group={group}
                  box={isChangeable ? boxOf(group.id) : undefined}
                />
              ))}
            </ul>
          </>
        )}
      </Pager>
      {ticked.length > 0 && (
        <DecisionForm
          key={ticked.join()}
          consultation={consultation}
          groups={[...ticked]}
          needsApproval={needsApproval}
          onDone={clear}
        />
      )}
      {ticked.length > 1 && <MergeForm consultation={consultation} groups={[...ticked]} onDone={clear} />}
      {ticked.length > 0 && (
        <MarkForms key={`marks ${ticked.join()}`} consultation={consultation} groups={[...ticked]} onDone={clear} />
      )}
    </>
  );
}

interface OneProps {
  consultation: string;
  group: Group;
  /** What it is chosen by, if anything may be done to it. */
  box?: InputHTMLAttributes<HTMLInputElement>;
}

function One({ consultation, group, box }: OneProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { provisionLabel, kind, stance, campaign, title, text, opinions, texts } = group;
  return (
    <li className="card group" data-chosen={box?.checked}>
      <label className="tick">
        {box && <input {...box} />}
        <span>
          <strong>{title || text}</strong>
          {title && <span className="muted"> {text}</span>}
        </span>
      </label>
      <p className="row">
        <span className="tag">{provisionLabel}</span>
        <span className="tag">{t(`opinion.kind.${kind}`)}</span>
        {campaign && (
          <span className={campaign === 'DISMISSED' ? 'tag' : 'tag wait'}>{t(`collation.markOf.${campaign}`)}</span>
        )}
        {stance && <span className="tag">{t(`collation.stanceOf.${stance}`)}</span>}
        <span>{t('opinion.count', { count: opinions })}</span>
        {texts > 1 && <span className="muted">{t('collation.wordings', { count: texts })}</span>}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('collation.members')}
          <span className="unseen"> {title || text}</span>
        </summary>
        {isOpen && <Members consultation={consultation} group={group} isChangeable={box !== undefined} />}
      </details>
    </li>
  );
}

function Members({ consultation, group, isChangeable }: { consultation: string; group: Group; isChangeable: boolean }) {
  const { t } = useTranslation();
  const query = useGroupOpinions(consultation, group.id);
  return (
    <>
      <Pager query={query} empty={null}>
        {(opinions) => (
          <ul className="plain-list members">
            {opinions.map((opinion) => (
              <li key={opinion.id}>
                <p>{opinion.text}</p>
                <p className="row muted">
                  {opinion.source}
                  {opinion.decision ? (
                    <>
                      <span className="tag">{t(`decision.${opinion.decision}`)}</span>
                      {opinion.decisionReason}
                    </>
                  ) : (
                    <span className="tag wait">{t('collation.undecided')}</span>
                  )}
                </p>
                <SubmissionView
                  consultation={consultation}
                  submission={opinion.submissionId}
                  about={opinion.text}
                  isChangeable={isChangeable}
                />
              </li>
            ))}
          </ul>
        )}
      </Pager>
      {isChangeable && group.texts > 1 && (
        <details>
          <summary>{t('collation.split')}</summary>
          <SplitForm consultation={consultation} group={group.id} />
        </details>
      )}
    </>
  );
}
