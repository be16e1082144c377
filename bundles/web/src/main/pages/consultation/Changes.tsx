import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/States';
import { useChanges } from './shared';

/** Which words opinions changed: each provision as it was, and as it is now. */
export function Changes({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  const query = useChanges(consultation);
  return (
    <Loaded query={query}>
      {(changes) =>
        changes.length > 0 && (
          <section className="part">
            <h2>{t('result.changes')}</h2>
            <ul className="plain-list stack">
              {changes.map((change) => (
                <li key={change.beforeLabel} className="card explained">
                  <div className="law-words">
                    <h3>{change.beforeLabel}</h3>
                    <p>{change.before}</p>
                  </div>
                  <div className="law-words">
                    <h3>
                      {change.afterLabel ?? t('result.gone')}{' '}
                      <span className="tag good">{t('result.adopted', { count: change.adopted })}</span>
                    </h3>
                    <p>
                      {change.after.map((part, index) =>
                        part.isNew ? <ins key={index}>{part.text}</ins> : <span key={index}>{part.text}</span>,
                      )}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
