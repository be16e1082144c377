import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useConsultations } from '../consultation/data';
import { DataTable } from '../ui/DataTable';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';

/** Every consultation that one may see, to work on. */
export function ConsultationsDeskPage() {
  const { t } = useTranslation();
  const query = useConsultations();
  return (
    <>
      <div className="head-row">
        <PageTitle name={t('consultation.many')}>{t('consultation.many')}</PageTitle>
        <Link className="button main" to="/desk/consultations/new">
          {t('opening.one')}
        </Link>
      </div>
      <Pager query={query} empty={<Empty>{t('collation.noConsultations')}</Empty>}>
        {(consultations) => (
          <DataTable
            label={t('consultation.many')}
            items={consultations}
            columns={[
              {
                title: t('consultation.one'),
                show: ({ id, title }) => <Link to={`/desk/consultations/${id}`}>{title}</Link>,
              },
              {
                title: t('task.state'),
                show: ({ stage }) => <span className="tag">{t(`consultation.stage.${stage}`)}</span>,
              },
              {
                title: t('collation.visibility'),
                show: ({ visibility }) => t(`collation.visibilityOf.${visibility}`),
              },
              { title: t('consultation.until'), show: ({ deadline }) => deadline && <Time at={deadline} /> },
            ]}
          />
        )}
      </Pager>
    </>
  );
}
