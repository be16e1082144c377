import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Delegation = Sure<Schemas['Delegation'], 'revokedAt'>;

/** Who stands in for whom, and until when. */
export function Delegations({ account }: { account: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['delegations'],
    queryFn: () => answer<Delegation[]>(api.GET('/delegations')),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['delegations'] });
  const ending = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/delegations/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
  return (
    <Card title={t('delegation.many')}>
      <p className="muted">{t('delegation.what')}</p>
      {ending.isError && <Fault error={ending.error} />}
      <Loaded query={query}>
        {(delegations) => (
          <ul className="plain-list members">
            {delegations.map(({ id, account: giver, delegate, startsAt, endsAt, reason, revokedAt }) => (
              <li key={id} className="row">
                <strong>
                  {giver === account
                    ? t('delegation.given', { name: delegate })
                    : t('delegation.taken', { name: giver })}
                </strong>
                <span>
                  <Time at={startsAt} withHour /> — <Time at={revokedAt ?? endsAt} withHour />
                </span>
                <span>{reason}</span>
                {!revokedAt && Date.parse(endsAt) > Date.now() && (
                  <Button size="small" loading={ending.isPending} onClick={() => ending.mutate(id)}>
                    {t('delegation.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <details>
        <summary>{t('delegation.give')}</summary>
        <InputForm
          act={t('delegation.giveNow')}
          inputs={[
            { name: 'delegate', label: t('delegation.delegate'), hint: t('delegation.delegateHint') },
            { name: 'startsAt', label: t('delegation.startsAt'), kind: 'moment' },
            { name: 'endsAt', label: t('delegation.endsAt'), kind: 'moment' },
            { name: 'reason', label: t('delegation.reason') },
          ]}
          onSubmit={async (body) => {
            await answer(api.POST('/delegations', { body }));
            await changed();
          }}
        />
      </details>
    </Card>
  );
}
