import { Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { useSession } from '../identity/session';
import { Field } from '../ui/Field';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { type Proposal, useCollation, useProposals } from './data';

/** Decisions that one person has proposed and another approves, or does not. */
export function Proposals({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  const query = useProposals(consultation);
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('approval.none')}</Empty>
        ) : (
          <ul className="plain-list stack">
            {[...items].reverse().map((proposal) => (
              <li key={proposal.id}>
                <ProposalView consultation={consultation} proposal={proposal} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function ProposalView({ consultation, proposal }: { consultation: string; proposal: Proposal }) {
  const { t } = useTranslation();
  const session = useSession();
  const [comment, setComment] = useState('');
  const judging = useCollation(consultation, (verdict: 'APPROVE' | 'REFUSE' | 'WITHDRAW') =>
    answer(
      api.POST('/decisions/{consultation}/proposals/{proposal}/judgement', {
        params: { path: { consultation, proposal: proposal.id } },
        body: { verdict, comment },
      }),
    ),
  );
  const isOwn = proposal.proposedBy === session?.name;
  return (
    <Card>
      <p className="row">
        <Tag>{t(`decision.${proposal.decision}`)}</Tag>
        <strong>{t('opinion.count', { count: proposal.opinions })}</strong>
        <Tag>{t(`approval.stateOf.${proposal.state}`)}</Tag>
      </p>
      <p>{proposal.reason}</p>
      <p className="muted">
        {proposal.proposedBy} · <Time at={proposal.proposedAt} withHour />
      </p>
      {proposal.judgedBy && proposal.judgedAt && (
        <p className="muted">
          {proposal.judgedBy} · <Time at={proposal.judgedAt} withHour /> {proposal.comment}
        </p>
      )}
      {judging.isError && <Fault error={judging.error} />}
      {proposal.state === 'PROPOSED' && isOwn && (
        <Button loading={judging.isPending} onClick={() => judging.mutate('WITHDRAW')}>
          {t('approval.withdraw')}
        </Button>
      )}
      {proposal.state === 'PROPOSED' && !isOwn && (
        <>
          <Field label={t('approval.comment')} value={comment} onChange={(event) => setComment(event.target.value)} />
          <p className="row">
            <Button type="primary" loading={judging.isPending} onClick={() => judging.mutate('APPROVE')}>
              {t('approval.approve')}
            </Button>
            <Button onClick={() => judging.mutate('REFUSE')}>{t('approval.refuse')}</Button>
          </p>
        </>
      )}
    </Card>
  );
}
