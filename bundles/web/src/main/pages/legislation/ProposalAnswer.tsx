import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Answer = Sure<Schemas['ProposalAnswer'], 'reason' | 'planTitle' | 'itemTitle' | 'itemState'>;

/** What became of a proposal for the plan. */
export function ProposalAnswer({ code }: { code: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['proposal', code],
    queryFn: () =>
      answer<Answer>(api.GET('/plan-proposals/receipts/{receipt}', { params: { path: { receipt: code } } })),
  });
  return (
    <Loaded query={query}>
      {(proposal) => (
        <section className="card answer">
          <h2>{proposal.title}</h2>
          <dl className="facts">
            <dt>{t('receipt.sentOn')}</dt>
            <dd>
              <Time at={proposal.submittedAt} withHour />
            </dd>
            <dt>{t('proposal.state')}</dt>
            <dd>
              <strong>{t(`proposal.stateOf.${proposal.state}`)}</strong>
            </dd>
            {proposal.reason && (
              <>
                <dt>{t('result.why')}</dt>
                <dd>{proposal.reason}</dd>
              </>
            )}
            {proposal.planTitle && (
              <>
                <dt>{t('proposal.takenInto')}</dt>
                <dd>
                  {proposal.planTitle} · {proposal.itemTitle}
                  {proposal.itemState && ` · ${t(`plan.stateOfItem.${proposal.itemState}`)}`}
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
    </Loaded>
  );
}
