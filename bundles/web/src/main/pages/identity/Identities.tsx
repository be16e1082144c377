import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Providers, useProviders } from './Providers';

type Identity = Sure<Schemas['BoundIdentity'], 'usedAt'>;

/** Who one is elsewhere, as far as one signs in by it here. */
export function Identities() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['identities'],
    queryFn: () => answer<Identity[]>(api.GET('/own-account/identities')),
  });
  const unbinding = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/own-account/identities/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['identities'] }),
  });
  const isOffered = useProviders().length > 0;
  if (!isOffered && query.data?.length === 0) return null;
  return (
    <Card title={t('provider.identities')}>
      {unbinding.isError && <Fault error={unbinding.error} />}
      <Loaded query={query}>
        {(identities) => (
          <>
            {identities.length === 0 && <p className="muted">{t('provider.none')}</p>}
            <ul className="plain-list members">
              {identities.map(({ id, issuer, subject, boundAt }) => (
                <li key={id} className="row">
                  <strong>{issuer}</strong>
                  <span className="muted">{subject}</span>
                  <Time at={boundAt} />
                  <Button size="small" loading={unbinding.isPending} onClick={() => unbinding.mutate(id)}>
                    {t('provider.unbind')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <Providers purpose="bind" />
    </Card>
  );
}
