import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Point, usePoints, useShortcomings } from './data';

const LOOKS: Record<Point['standing'], string> = {
  IN_OFFICE: 'tag good',
  URGED: 'tag wait',
  FAILING: 'tag accent',
  PROPOSED: 'tag accent',
  ENDED: 'tag',
};

/** The contact points that one may see, what stands about each, and what they lack. */
export function PointsDeskPage() {
  const { t } = useTranslation();
  const query = usePoints();
  const shortcomings = useShortcomings();
  const lacking = new Map(shortcomings.data?.items.map((one) => [one.contactPointId, one.lacking.length]));
  return (
    <>
      <PageTitle name={t('point.many')}>{t('point.many')}</PageTitle>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('registry.none')}</Empty>
          ) : (
            <Table
              rowKey="id"
              pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              scroll={{ x: 'max-content' }}
              dataSource={items}
              columns={[
                { title: t('registry.code'), dataIndex: 'code' },
                {
                  title: t('point.one'),
                  key: 'name',
                  render: (_, { id, name }) => <Link to={`/desk/points/${id}`}>{name}</Link>,
                },
                {
                  title: t('registry.kind'),
                  key: 'kind',
                  render: (_, { kind }) => t(`point.kindOf.${kind}`),
                },
                {
                  title: t('registry.standing'),
                  key: 'standing',
                  render: (_, { standing }) => (
                    <span className={LOOKS[standing]}>{t(`registry.standingOf.${standing}`)}</span>
                  ),
                },
                {
                  title: t('registry.lacking'),
                  key: 'lacking',
                  align: 'right',
                  render: (_, { id }) => lacking.get(id) ?? 0,
                },
                {
                  title: t('registry.termUntil'),
                  key: 'term',
                  render: (_, { termUntil }) => termUntil && <Time at={termUntil} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
