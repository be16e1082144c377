import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasRole } from '../identity/account';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useDrafts } from './data';

/** The drafts of the city, and those sent down to it. */
export function DraftsPage() {
  const { t } = useTranslation();
  const query = useDrafts();
  const mayImport = useHasRole('COMMISSION');
  return (
    <>
      <div className="head-row">
        <PageTitle name={t('drafting.many')}>{t('drafting.many')}</PageTitle>
        {mayImport && (
          <Link className="button main" to="/desk/drafts/new">
            {t('drafting.import')}
          </Link>
        )}
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('drafting.none')}</Empty>
          ) : (
            <Table
              rowKey="id"
              pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              scroll={{ x: 'max-content' }}
              dataSource={items}
              columns={[
                {
                  title: t('drafting.one'),
                  key: 'title',
                  render: (_, { id, title }) => <Link to={`/desk/drafts/${id}`}>{title}</Link>,
                },
                {
                  title: t('drafting.newest'),
                  key: 'version',
                  render: (_, { versions }) => versions.at(-1)?.label,
                },
                {
                  title: t('drafting.source'),
                  key: 'source',
                  render: (_, { source, sentBy }) => sentBy || t(`drafting.sourceOf.${source}`),
                },
                { title: t('drafting.since'), key: 'since', render: (_, { createdAt }) => <Time at={createdAt} /> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
