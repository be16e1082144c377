import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import type { Task } from './data';

type Opinion = Sure<Schemas['Opinion'], 'stance' | 'decision' | 'decisionReason'>;

/** The contact point's own opinions on this consultation, and what was decided on them. */
export function Opinions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const query = usePages<Opinion>(['opinions', task.consultationId], (after) =>
    api.GET('/consultations/{id}/opinions', {
      params: { path: { id: task.consultationId }, query: { limit: 50, after } },
    }),
  );
  return (
    <Pager query={query} empty={<Empty>{t('task.noOpinions')}</Empty>}>
      {(opinions) => (
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
      )}
    </Pager>
  );
}
