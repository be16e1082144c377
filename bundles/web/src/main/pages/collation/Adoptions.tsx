import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';

type Adoption = Omit<
  Sure<Schemas['Adoption'], 'beforeLabel' | 'before' | 'afterId' | 'afterLabel' | 'reason'>,
  'after'
> & { after?: Sure<Schemas['AdoptionPart']>[] };

/** The words that adopted opinions changed: the provision before, and after with what is new in it marked. */
export function Adoptions({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  const query = usePages<Adoption>(['collation', consultation, 'adoptions'], (after) =>
    api.GET('/decisions/{consultation}/adoptions', {
      params: { path: { consultation }, query: { limit: 20, after } },
    }),
  );
  return (
    <Pager query={query} empty={<Empty>{t('adoption.none')}</Empty>}>
      {(adoptions) => (
        <ul className="plain-list stack">
          {adoptions.map(({ opinionId, text, decision, reason, beforeLabel, before, afterLabel, after, isChanged }) => (
            <li key={opinionId} className="card">
              <p>{text}</p>
              <p className="row">
                <span className="tag good">{t(`decision.${decision}`)}</span>
                <span className="muted">{reason}</span>
                {!isChanged && <span className="tag wait">{t('adoption.unchanged')}</span>}
              </p>
              <dl className="facts">
                {before && (
                  <>
                    <dt>{t('adoption.before', { label: beforeLabel })}</dt>
                    <dd>{before}</dd>
                  </>
                )}
                {after && after.length > 0 && (
                  <>
                    <dt>{t('adoption.after', { label: afterLabel })}</dt>
                    <dd>
                      {after.map(({ text: words, isNew }, index) =>
                        // parts of one text, in its order
                        isNew ? <ins key={index}>{words}</ins> : <span key={index}>{words}</span>,
                      )}
                    </dd>
                  </>
                )}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Pager>
  );
}
