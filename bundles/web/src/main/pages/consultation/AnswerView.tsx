import { useTranslation } from 'react-i18next';
import { Time } from '../ui/Time';
import { AttachFile } from './AttachFile';
import { OwnData } from './OwnData';
import type { AuthorRecord } from './ReceiptPage';
import { useQueryClient } from '@tanstack/react-query';

/** What became of what somebody sent: each opinion with its decision and the reason. */
export function AnswerView({ code, record }: { code: string; record: AuthorRecord }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { answer, erasures } = record;
  const refresh = () => void queries.invalidateQueries({ queryKey: ['receipt', code] });
  return (
    <div className="stack answer">
      <section className="card">
        <h2>{answer.consultationTitle}</h2>
        <p className="muted">
          {t('receipt.sentOn')} <Time at={answer.submittedAt} withHour />
          {answer.entry && ` · ${t('receipt.entry', { position: answer.entry.position })}`}
        </p>
        {answer.opinions.length === 0 && <p>{t('receipt.noOpinions')}</p>}
        <ul className="plain-list stack">
          {answer.opinions.map((opinion, index) => (
            <li key={index} className="answered">
              <p className="row">
                <strong>{opinion.provision || t('opinion.whole')}</strong>
                <span className="tag">{t(`opinion.kind.${opinion.kind}`)}</span>
              </p>
              <p>{opinion.text}</p>
              {opinion.decision ? (
                <div className="decided">
                  <p>
                    <span className="tag accent">{t(`decision.${opinion.decision}`)}</span>
                  </p>
                  <p>
                    <strong>{t('result.why')}：</strong>
                    {opinion.reason}
                  </p>
                </div>
              ) : (
                <p className="decided muted">{t('receipt.undecided')}</p>
              )}
            </li>
          ))}
        </ul>
        {answer.attachments.length > 0 && (
          <>
            <h3>{t('attachment.many')}</h3>
            <ul>
              {answer.attachments.map(({ id, name, size }) => (
                <li key={id}>
                  {name} <span className="muted">{Math.ceil(size / 1024)} KB</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <AttachFile receipt={code} onAttached={refresh} />
      </section>
      {erasures.length === 0 && <OwnData code={code} record={record} onChanged={refresh} />}
      {erasures.length > 0 && <p className="card">{t('own.erased')}</p>}
    </div>
  );
}
