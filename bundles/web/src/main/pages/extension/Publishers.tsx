import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';

interface Trust {
  developmentMode: boolean;
  publishers: Sure<Schemas['Publisher'], 'revokedAt'>[];
}

/** Whose signature an extension needs; what is no longer trusted stops at once. */
export function Publishers() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['publishers'],
    queryFn: () => answer<Trust>(api.GET('/extension-publishers')),
  });
  const mayChange = useHasRole('ADMINISTRATOR');
  const changed = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['publishers'] }),
      queries.invalidateQueries({ queryKey: ['extensions'] }),
    ]);
  return (
    <Card title={t('publisher.many')}>
      <Loaded query={query}>
        {({ developmentMode, publishers }) => (
          <>
            {developmentMode && <p className="fault">{t('publisher.development')}</p>}
            {publishers.length === 0 && <p className="muted">{t('publisher.none')}</p>}
            <ul className="plain-list members">
              {publishers.map(({ id, subject, sha256, validTo, trustedAt, revokedAt }) => (
                <li key={id}>
                  <p className="row">
                    <strong>{subject}</strong>
                    <span className={revokedAt ? 'tag' : 'tag good'}>
                      {t(revokedAt ? 'publisher.revoked' : 'publisher.trusted')}
                    </span>
                    <span className="muted">
                      {t('publisher.since')} <Time at={trustedAt} /> · {t('publisher.validTo')} <Time at={validTo} />
                    </span>
                  </p>
                  <p className="muted digest">SHA-256 {sha256}</p>
                  {mayChange && !revokedAt && (
                    <details>
                      <summary>
                        {t('publisher.revoke')}
                        <span className="unseen"> {subject}</span>
                      </summary>
                      <InputForm
                        act={t('publisher.revokeNow')}
                        inputs={[{ name: 'reason', label: t('result.why'), hint: t('publisher.revokeHint') }]}
                        onSubmit={async (body) => {
                          await answer(
                            api.POST('/extension-publishers/{id}/revoke', { params: { path: { id } }, body }),
                          );
                          await changed();
                        }}
                      />
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {mayChange && (
        <details>
          <summary>{t('publisher.trust')}</summary>
          <InputForm
            act={t('publisher.trustNow')}
            inputs={[
              {
                name: 'certificate',
                label: t('publisher.certificate'),
                hint: t('publisher.certificateHint'),
                kind: 'file',
                accept: '.pem,.crt,.cer,.der',
              },
            ]}
            onSubmit={async ({ certificate }) => {
              await answer(api.POST('/extension-publishers', bytes(certificate as File)));
              await changed();
            }}
          />
        </details>
      )}
    </Card>
  );
}
