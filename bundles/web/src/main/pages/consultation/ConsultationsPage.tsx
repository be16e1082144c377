import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Waiting } from '../ui/States';
import { ConsultationCard } from './ConsultationCard';
import { type Consultation, useConsultations } from './data';

/** Every public consultation: those one can still take part in first. */
export function ConsultationsPage() {
  const { t } = useTranslation();
  const query = useConsultations();
  const [wanted, setWanted] = useState('');
  const field = useId();
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const found = all.filter((consultation) => consultation.title.includes(wanted.trim()));
  return (
    <>
      <PageTitle name={t('consultation.many')}>{t('consultation.many')}</PageTitle>
      <div className="field narrow">
        <label htmlFor={field}>{t('consultation.search')}</label>
        <input id={field} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </div>
      {query.isPending && <Waiting />}
      {query.isError && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && found.length === 0 && (
        <Empty>{wanted ? t('consultation.noneFound', { wanted }) : t('consultation.none')}</Empty>
      )}
      <Part title={t('consultation.open')} items={found.filter(({ stage }) => stage === 'OPEN')} />
      <Part title={t('consultation.past')} items={found.filter(({ stage }) => stage !== 'OPEN')} />
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {t('app.moreOfThem')}
        </button>
      )}
    </>
  );
}

function Part({ title, items }: { title: string; items: Consultation[] }) {
  if (items.length === 0) return null;
  return (
    <section className="part">
      <h2>{title}</h2>
      <div className="card-grid">
        {items.map((consultation) => (
          <ConsultationCard key={consultation.id} consultation={consultation} />
        ))}
      </div>
    </section>
  );
}
