import { Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import { DecisionForm } from './DecisionForm';
import { type Group, useGroupOpinions, useGroups } from './data';
import { MergeForm } from './MergeForm';
import { SplitForm } from './SplitForm';

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
  const done = () => setChosen([]);
  return (
    <>
      <Pager query={query} empty={<Empty>{t('collation.none')}</Empty>}>
        {(groups) => (
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
                    // those chosen on another page stay chosen
                    preserveSelectedRowKeys: true,
                    onChange: (keys) => setChosen(keys.map(String)),
                    getCheckboxProps: (group) =>
                      ({ 'aria-label': t('collation.choose', { what: group.title || group.text }) }) as object,
                    getTitleCheckboxProps: () => ({ 'aria-label': t('collation.chooseAll') }) as object,
                  }
                : undefined
            }
            expandable={{
              columnTitle: <span className="unseen">{t('collation.members')}</span>,
              expandedRowRender: (group) => (
                <Members consultation={consultation} group={group} isChangeable={isChangeable} />
              ),
            }}
            columns={[
              { title: t('opinion.provision'), dataIndex: 'provisionLabel', width: 150 },
              { title: t('collation.group'), key: 'text', render: (_, group) => <Wording group={group} /> },
              { title: t('collation.opinions'), dataIndex: 'opinions', width: 90, align: 'right' },
              { title: t('collation.texts'), dataIndex: 'texts', width: 90, align: 'right' },
            ]}
          />
        )}
      </Pager>
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

function Members({ consultation, group, isChangeable }: { consultation: string; group: Group; isChangeable: boolean }) {
  const { t } = useTranslation();
  const query = useGroupOpinions(consultation, group.id);
  return (
    <>
      <Pager query={query} empty={null}>
        {(opinions) => (
          <ul className="plain-list members">
            {opinions.map((opinion) => (
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
        )}
      </Pager>
      {isChangeable && group.texts > 1 && (
        <details>
          <summary>{t('collation.split')}</summary>
          <SplitForm consultation={consultation} group={group.id} />
        </details>
      )}
    </>
  );
}
