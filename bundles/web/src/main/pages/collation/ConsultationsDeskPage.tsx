import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useConsultations } from '../consultation/data';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Waiting } from '../ui/States';
import { Time } from '../ui/Time';

/** Every consultation that one may see, to work on. */
export function ConsultationsDeskPage() {
  const { t } = useTranslation();
  const query = useConsultations();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="head-row">
        <PageTitle name={t('consultation.many')}>{t('consultation.many')}</PageTitle>
        <Link className="button main" to="/desk/consultations/new">
          {t('opening.one')}
        </Link>
      </div>
      {query.isPending && <Waiting />}
      {query.isError && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty>{t('collation.noConsultations')}</Empty>}
      {items.length > 0 && (
        <Table
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={items}
          columns={[
            {
              title: t('consultation.one'),
              key: 'title',
              render: (_, { id, title }) => <Link to={`/desk/consultations/${id}`}>{title}</Link>,
            },
            {
              title: t('task.state'),
              key: 'stage',
              render: (_, { stage }) => <Tag>{t(`consultation.stage.${stage}`)}</Tag>,
            },
            {
              title: t('collation.visibility'),
              key: 'visibility',
              render: (_, { visibility }) => t(`collation.visibilityOf.${visibility}`),
            },
            {
              title: t('consultation.until'),
              key: 'deadline',
              render: (_, { deadline }) => deadline && <Time at={deadline} />,
            },
          ]}
        />
      )}
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('app.moreOfThem')}</Button>}
    </>
  );
}
