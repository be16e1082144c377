import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Time, daysUntil } from '../ui/Time';
import type { Consultation } from './data';
import './consultation.css';

/** One consultation in a list: what about, until when, what one can do there. */
export function ConsultationCard({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const { id, title, stage, deadline } = consultation;
  const isOpen = stage === 'OPEN';
  return (
    <article className="card consultation-card">
      <h3>
        <Link to={`/consultations/${id}`}>{title}</Link>
      </h3>
      <StageLine consultation={consultation} />
      {deadline && (
        <p className="muted">
          {isOpen ? t('consultation.until') : t('consultation.ended')} <Time at={deadline} />
        </p>
      )}
      <Link className={isOpen ? 'button main' : 'button'} to={`/consultations/${id}${isOpen ? '' : '/results'}`}>
        {isOpen ? t('opinion.give') : t('result.see')}
        <span className="unseen">：{title}</span>
      </Link>
    </article>
  );
}

/** Where a consultation stands, and how long one may still say something. */
export function StageLine({ consultation: { stage, deadline } }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const days = deadline ? daysUntil(deadline) : undefined;
  return (
    <p className="row">
      <span className={stage === 'OPEN' ? 'tag good' : 'tag'}>{t(`consultation.stage.${stage}`)}</span>
      {stage === 'OPEN' && days !== undefined && (
        <span className={days <= 3 ? 'tag wait' : 'tag'}>
          {days > 0 ? t('consultation.daysLeft', { count: days }) : t('consultation.lastHours')}
        </span>
      )}
    </p>
  );
}
