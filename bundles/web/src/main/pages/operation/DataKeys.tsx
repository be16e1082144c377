import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Key = Sure<Schemas['DataKey']>;

const ALGORITHMS = ['AES', 'SM4'] as const;

/** The keys under which personal data lie in the database; never the keys themselves. */
export function DataKeys() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['data keys'], queryFn: () => answer<Key[]>(api.GET('/data-keys')) });
  return (
    <div className="stack">
      <Loaded query={query}>
        {(keys) => (
          <section className="card">
            <h2>{t('protection.keys')}</h2>
            <ul className="plain-list members">
              {keys.map(({ id, algorithm, createdAt, current }) => (
                <li key={id} className="row">
                  <strong>{id}</strong>
                  <span className="tag">{algorithm}</span>
                  <Time at={createdAt} withHour />
                  {current && <span className="tag good">{t('protection.current')}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </Loaded>
      {useHasRole('ADMINISTRATOR') && (
        <Fold title={t('protection.rotate')}>
          <p>{t('protection.rotateWhat')}</p>
          <InputForm
            act={t('protection.rotateNow')}
            inputs={[
              {
                name: 'algorithm',
                label: t('protection.algorithm'),
                options: ALGORITHMS.map((one) => [one, t(`protection.algorithmOf.${one}`)] as const),
              },
            ]}
            onSubmit={async (body) => {
              await answer(api.POST('/data-keys', { body }));
              await queries.invalidateQueries({ queryKey: ['data keys'] });
            }}
          />
        </Fold>
      )}
    </div>
  );
}
