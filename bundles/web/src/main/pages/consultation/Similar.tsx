import { useTranslation } from 'react-i18next';
import { type SharedOpinion, useSimilar } from './shared';

interface Props {
  consultation: string;
  provision: string;
  text: string;
  onAgree: (opinion: SharedOpinion) => void;
}

/** What others have said of the same already, so that one can say so too instead of writing it again. */
export function Similar({ consultation, provision, text, onAgree }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useSimilar(consultation, provision, text);
  const others = data.filter((opinion) => opinion.text !== text.trim());
  return (
    <div role="status" className="similar">
      {others.length > 0 && (
        <>
          <p>
            <strong>{t('similar.title')}</strong>
          </p>
          <ul className="plain-list stack">
            {others.map((opinion) => (
              <li key={opinion.text}>
                <p>{opinion.text}</p>
                <p className="row">
                  <span className="tag">{t('similar.count', { count: opinion.opinions })}</span>
                  <button type="button" className="button quiet" onClick={() => onAgree(opinion)}>
                    {t('similar.agree')}
                    <span className="unseen">：{opinion.text}</span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
