import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useHasRole } from './account';

type ServiceKey = Sure<Schemas['ServiceKey'], 'expiresAt' | 'usedAt' | 'revokedAt'>;

/** Keys of the systems that call this one; a key itself is shown once, when it is given. */
export function ServiceKeysPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [issued, setIssued] = useState<string>();
  const query = useQuery({
    queryKey: ['service-keys'],
    queryFn: () => answer<ServiceKey[]>(api.GET('/service-keys')),
  });
  const mayChange = useHasRole('ADMINISTRATOR');
  const changed = () => queries.invalidateQueries({ queryKey: ['service-keys'] });
  const revoking = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/service-keys/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  });
  return (
    <>
      <PageTitle name={t('serviceKey.many')}>{t('serviceKey.many')}</PageTitle>
      <div className="stack">
        <div role="status">
          {issued && (
            <div className="card">
              <p>{t('serviceKey.once')}</p>
              <p className="receipt-code">{issued}</p>
            </div>
          )}
        </div>
        {revoking.isError && <Fault error={revoking.error} />}
        <Loaded query={query}>
          {(keys) =>
            keys.length === 0 ? (
              <Empty>{t('serviceKey.none')}</Empty>
            ) : (
              <ul className="plain-list members">
                {keys.map(({ id, account, title, createdAt, expiresAt, usedAt, revokedAt }) => (
                  <li key={id} className="row">
                    <strong>{title}</strong>
                    <span>{account}</span>
                    <span className={revokedAt ? 'tag' : 'tag good'}>
                      {t(revokedAt ? 'serviceKey.revoked' : 'serviceKey.valid')}
                    </span>
                    <span className="muted">
                      {t('serviceKey.createdAt')} <Time at={createdAt} />
                    </span>
                    {expiresAt && (
                      <span className="muted">
                        {t('serviceKey.expiresAt')} <Time at={expiresAt} />
                      </span>
                    )}
                    <span className="muted">
                      {usedAt ? (
                        <>
                          {t('serviceKey.usedAt')} <Time at={usedAt} withHour />
                        </>
                      ) : (
                        t('serviceKey.neverUsed')
                      )}
                    </span>
                    {mayChange && !revokedAt && (
                      <Button size="small" loading={revoking.isPending} onClick={() => revoking.mutate(id)}>
                        {t('serviceKey.revoke')}
                        <span className="unseen"> {title}</span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        {mayChange && (
          <Fold title={t('serviceKey.issue')}>
            <InputForm
              act={t('serviceKey.issueNow')}
              inputs={[
                { name: 'account', label: t('account.name'), hint: t('serviceKey.accountHint') },
                { name: 'title', label: t('serviceKey.title'), hint: t('serviceKey.titleHint') },
                { name: 'expiresOn', label: t('serviceKey.expiresOn'), kind: 'date', optional: true },
              ]}
              onSubmit={async (body) => {
                const { key } = await answer<{ key: string }>(api.POST('/service-keys', { body }));
                setIssued(key);
                await changed();
              }}
            />
          </Fold>
        )}
      </div>
    </>
  );
}
