import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { Empty, Fault, Waiting } from '../ui/States';
import type { Task } from './data';

type Opinion = Sure<Schemas['Opinion'], 'stance' | 'decision' | 'decisionReason'>;

/** The contact point's own opinions on this consultation, and what was decided on them. */
export function Opinions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['opinions', task.consultationId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer<Page<Opinion>>(
        api.GET('/consultations/{id}/opinions', {
          params: { path: { id: task.consultationId }, query: { limit: 50, after: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  const opinions = query.data.pages.flatMap((page) => page.items);
  if (opinions.length === 0) return <Empty>{t('task.noOpinions')}</Empty>;
  return (
    <>
      <Table
        rowKey="id"
        pagination={false}
        scroll={{ x: 800 }}
        dataSource={opinions}
        columns={[
          { title: t('opinion.provision'), dataIndex: 'provisionLabel', width: 160 },
          {
            title: t('opinion.kindName'),
            dataIndex: 'kind',
            width: 90,
            render: (kind: Opinion['kind']) => t(`opinion.kind.${kind}`),
          },
          { title: t('opinion.one'), dataIndex: 'text' },
          { title: t('opinion.source'), dataIndex: 'source', width: 180 },
          {
            title: t('result.done'),
            key: 'decision',
            width: 220,
            render: (_, { decision, decisionReason }) =>
              decision && (
                <>
                  <Tag>{t(`decision.${decision}`)}</Tag>
                  <div className="muted">{decisionReason}</div>
                </>
              ),
          },
        ]}
      />
      {query.hasNextPage && (
        <p>
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            {t('app.moreOfThem')}
          </Button>
        </p>
      )}
    </>
  );
}
