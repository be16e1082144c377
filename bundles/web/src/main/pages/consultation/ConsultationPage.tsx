import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { StageLine } from './ConsultationCard';
import { type Consultation, useConsultation, useHeardVersions, useQuestionnaires } from './data';
import './consultation.css';

/** One consultation: its text to read and to comment on, its questionnaires, its results. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const query = useConsultation(id);
  const questionnaires = useQuestionnaires(id);
  const versions = useHeardVersions(id);
  return (
    <Loaded query={query}>
      {(consultation) => (
        <>
          <PageTitle name={consultation.title}>{consultation.title}</PageTitle>
          <StageLine consultation={consultation} />
          {consultation.deadline && (
            <p className="muted">
              {consultation.stage === 'OPEN' ? t('consultation.until') : t('consultation.ended')}{' '}
              <Time at={consultation.deadline} withHour />
            </p>
          )}
          <nav className="tabs no-print" aria-label={t('consultation.parts')}>
            <NavLink to={`/consultations/${id}`} end>
              {t('draft.text')}
            </NavLink>
            {questionnaires.data?.map((questionnaire) => (
              <NavLink key={questionnaire.id} to={`/consultations/${id}/questionnaires/${questionnaire.id}`}>
                {questionnaire.title}
              </NavLink>
            ))}
            {(versions.data?.length ?? 0) > 1 && (
              <NavLink to={`/consultations/${id}/comparison`}>{t('comparison.one')}</NavLink>
            )}
            <NavLink to={`/consultations/${id}/results`}>{t('result.one')}</NavLink>
          </nav>
          <Outlet context={consultation} />
        </>
      )}
    </Loaded>
  );
}

/** The consultation on whose page a part stands. */
export function useThisConsultation(): Consultation {
  return useOutletContext<Consultation>();
}
