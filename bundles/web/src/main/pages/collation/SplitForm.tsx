import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { useTicked } from '../ui/ticked';
import { useGroupChange } from './data';

type Part = Sure<Schemas['OpinionTextPart']>;
type Wording = Omit<Sure<Schemas['OpinionText']>, 'words'> & { words: Part[] };

/** Takes some wordings out of a group into one of their own; it can be undone. */
export function SplitForm({ consultation, group }: { consultation: string; group: string }) {
  const { t } = useTranslation();
  const { ticked, boxOf, clear } = useTicked();
  const query = usePages<Wording>(['collation', consultation, 'texts', group], (after) =>
    api.GET('/groups/{consultation}/{group}/texts', {
      params: { path: { consultation, group }, query: { limit: 20, after } },
    }),
  );
  const splitting = useGroupChange(consultation);
  return (
    <>
      <Pager query={query} empty={null}>
        {(texts) => (
          <ul className="plain-list members">
            {texts.map(({ id, words, opinions }) => (
              <li key={id}>
                <label className="tick">
                  <input {...boxOf(id)} />
                  <span>
                    {words.map(({ text, isDifferent }, index) =>
                      // parts of one sentence, in its order
                      isDifferent ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
                    )}{' '}
                    <span className="tag">{t('opinion.count', { count: opinions })}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </Pager>
      {ticked.length > 0 && (
        <InputForm
          act={t('collation.splitNow', { count: ticked.length })}
          inputs={[
            { name: 'title', label: t('collation.splitTitle'), optional: true },
            { name: 'reason', label: t('collation.splitReason') },
          ]}
          onSubmit={async ({ title, reason }) => {
            await splitting.mutateAsync({
              action: 'MOVE',
              groupIds: [],
              textIds: [...ticked],
              title: title as string | undefined,
              reason: reason as string,
            });
            clear();
          }}
        />
      )}
    </>
  );
}
