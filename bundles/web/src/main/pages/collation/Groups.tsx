import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Fault, Waiting } from '../ui/States';
import { DecisionForm } from './DecisionForm';
import { type Group, useGroupOpinions, useGroups } from './data';
import { MergeForm } from './MergeForm';

interface Props {
  consultation: string;
  provision?: string;
  needsApproval: boolean;
  /** Not once the consultation is archived. */
  isChangeable: boolean;
}

/** The groups on a provision; those that are ticked can be merged, and get one decision. */
export function Groups({ consultation, provision, needsApproval, isChangeable }: Props) {
  const { t } = useTranslation();
  const query = useGroups(consultation, provision);
  const [chosen, setChosen] = useState<string[]>([]);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  const groups = query.data.pages.flatMap((page) => page.items);
  if (groups.length === 0) return <Empty>{t('collation.none')}</Empty>;
  const done = () => setChosen([]);
  return (
    <>
      <Table
        rowKey="id"
        pagination={false}
        // its own scrolling copies the boxes to where only the keyboard finds them
        className="groups"
        dataSource={groups}
        rowSelection={
          isChangeable
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys.map(String)),
                getCheckboxProps: (group) =>
                  ({ 'aria-label': t('collation.choose', { what: group.title || group.text }) }) as object,
                getTitleCheckboxProps: () => ({ 'aria-label': t('collation.chooseAll') }) as object,
              }
            : undefined
        }
        expandable={{
          columnTitle: <span className="unseen">{t('collation.members')}</span>,
          expandedRowRender: (group) => <Members consultation={consultation} group={group.id} />,
        }}
        columns={[
          { title: t('opinion.provision'), dataIndex: 'provisionLabel', width: 150 },
          { title: t('collation.group'), key: 'text', render: (_, group) => <Wording group={group} /> },
          { title: t('collation.opinions'), dataIndex: 'opinions', width: 90, align: 'right' },
          { title: t('collation.texts'), dataIndex: 'texts', width: 90, align: 'right' },
        ]}
      />
      {query.hasNextPage && (
        <p>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('app.moreOfThem')}
          </Button>
        </p>
      )}
      {chosen.length > 1 && <MergeForm consultation={consultation} groups={chosen} onDone={done} />}
      {chosen.length > 0 && (
        <DecisionForm
          key={chosen.join()}
          consultation={consultation}
          groups={chosen}
          needsApproval={needsApproval}
          onDone={done}
        />
      )}
    </>
  );
}

function Wording({ group }: { group: Group }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="row">
        <Tag>{t(`opinion.kind.${group.kind}`)}</Tag>
        {group.campaign === 'SUGGESTED' && <span className="tag wait">{t('collation.campaign')}</span>}
        {group.title && <strong>{group.title}</strong>}
      </p>
      <span className="muted">{group.text}</span>
    </>
  );
}

function Members({ consultation, group }: { consultation: string; group: string }) {
  const { t } = useTranslation();
  const query = useGroupOpinions(consultation, group);
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Fault error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <ul className="plain-list members">
        {query.data.pages
          .flatMap((page) => page.items)
          .map((opinion) => (
            <li key={opinion.id}>
              <p>{opinion.text}</p>
              <p className="row muted">
                {opinion.source}
                {opinion.decision ? (
                  <>
                    <Tag>{t(`decision.${opinion.decision}`)}</Tag>
                    {opinion.decisionReason}
                  </>
                ) : (
                  <span className="tag wait">{t('collation.undecided')}</span>
                )}
              </p>
            </li>
          ))}
      </ul>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('app.moreOfThem')}
        </Button>
      )}
    </>
  );
}
