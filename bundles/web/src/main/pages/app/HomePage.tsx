import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConsultationCard } from '../consultation/ConsultationCard';
import { useConsultations } from '../consultation/data';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Waiting } from '../ui/States';
import { ReceiptSearch } from '../consultation/ReceiptSearch';

/** What greets whoever opens the address: what this is, and what one can have a say in today. */
export function HomePage() {
  const { t } = useTranslation();
  const query = useConsultations();
  const all = query.data?.pages[0]?.items ?? [];
  const open = all.filter(({ stage }) => stage === 'OPEN').slice(0, 6);
  const answered = all.filter(({ stage }) => stage === 'ANSWERED' || stage === 'ARCHIVED').slice(0, 3);
  return (
    <>
      <section className="hero">
        <div>
          <PageTitle name={t('home.title')}>{t('home.title')}</PageTitle>
          <p>{t('home.what')}</p>
          <p className="row">
            <Link className="button main" to="/consultations">
              {t('home.take')}
            </Link>
            <Link className="button" to="/plans/proposal">
              {t('home.propose')}
            </Link>
          </p>
        </div>
        <ReceiptSearch />
      </section>
      <section aria-labelledby="how">
        <h2 id="how" className="unseen">
          {t('home.how')}
        </h2>
        <ol className="steps">
          {(['read', 'say', 'study', 'answer'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`home.steps.${step}`)}</strong>
              <span className="muted">{t(`home.steps.${step}What`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <div className="head-row">
          <h2>{t('consultation.open')}</h2>
          <Link to="/consultations">{t('app.all')}</Link>
        </div>
        {query.isPending && <Waiting />}
        {query.isError && <Fault error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && open.length === 0 && (
          <Empty>
            <p>{t('consultation.noneOpen')}</p>
            <Link to="/plans/proposal">{t('home.propose')}</Link>
          </Empty>
        )}
        <div className="card-grid">
          {open.map((consultation) => (
            <ConsultationCard key={consultation.id} consultation={consultation} />
          ))}
        </div>
      </section>
      {answered.length > 0 && (
        <section className="part">
          <h2>{t('consultation.answered')}</h2>
          <div className="card-grid">
            {answered.map((consultation) => (
              <ConsultationCard key={consultation.id} consultation={consultation} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
