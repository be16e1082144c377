import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { Field } from '../ui/Field';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import { useTicked } from '../ui/ticked';
import { type GroupOpinion, useCollation } from './data';

interface Hit {
  opinion: GroupOpinion;
  excerpts: { field: string; words: Sure<Schemas['SearchHitsPart']>[] }[];
}
type Ground = NonNullable<Schemas['Screening']['ground']>;

const GROUNDS: readonly Ground[] = ['UNLAWFUL', 'PERSONAL_DATA', 'OTHER'];

/** Finds opinions by their words; those that must not be seen in public are hidden there, and counted all the same. */
export function Search({ consultation, isChangeable }: { consultation: string; isChangeable: boolean }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const [wanted, setWanted] = useState('');
  return (
    <div className="stack">
      <form
        className="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(written.trim());
        }}
      >
        <Field
          label={t('search.words')}
          hint={t('search.hint')}
          type="search"
          required
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        <button className="button main">{t('search.find')}</button>
      </form>
      {wanted && <Found key={wanted} consultation={consultation} words={wanted} isChangeable={isChangeable} />}
    </div>
  );
}

interface FoundProps {
  consultation: string;
  words: string;
  isChangeable: boolean;
}

function Found({ consultation, words, isChangeable }: FoundProps) {
  const { t } = useTranslation();
  const { ticked, boxOf, clear } = useTicked();
  const query = usePages<Hit>(['collation', consultation, 'search', words], (after) =>
    api.GET('/searches/{consultation}', {
      params: { path: { consultation }, query: { words, limit: 20, after } },
    }),
  );
  const screening = useCollation(consultation, (body: object) =>
    answer(api.POST('/screenings/{consultation}', { params: { path: { consultation } }, body })),
  );
  return (
    <>
      <Pager query={query} empty={<Empty>{t('search.none', { words })}</Empty>}>
        {(hits) => (
          <ul className="plain-list members">
            {hits.map(({ opinion, excerpts }) => (
              <li key={opinion.id}>
                <label className="tick">
                  {isChangeable && <input {...boxOf(opinion.id)} />}
                  <span>
                    <strong>{opinion.provisionLabel}</strong> {opinion.text}
                  </span>
                </label>
                {excerpts.map(({ field, words: found }, index) => (
                  <p key={field + index} className="muted">
                    …
                    {found.map(({ text, isMatch }, place) =>
                      isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
                    )}
                    …
                  </p>
                ))}
                <p className="row muted">
                  <span>{opinion.source}</span>
                  {opinion.decision && <span className="tag">{t(`decision.${opinion.decision}`)}</span>}
                  {opinion.isHidden && <span className="tag wait">{t('search.hidden')}</span>}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Pager>
      {ticked.length > 0 && (
        <section className="card">
          <h2>{t('search.screen', { count: ticked.length })}</h2>
          <p className="muted">{t('search.screenWhat')}</p>
          <InputForm
            act={t('search.screenNow')}
            inputs={[
              {
                name: 'hidden',
                label: t('search.what'),
                options: [
                  ['true', t('search.hide')],
                  ['false', t('search.show')],
                ],
              },
              {
                name: 'ground',
                label: t('search.ground'),
                options: GROUNDS.map((ground) => [ground, t(`search.groundOf.${ground}`)] as const),
              },
              { name: 'reason', label: t('result.why') },
            ]}
            onSubmit={async ({ hidden, ...rest }) => {
              await screening.mutateAsync({ ...rest, hidden: hidden === 'true', opinionIds: [...ticked] });
              clear();
            }}
          />
        </section>
      )}
    </>
  );
}
