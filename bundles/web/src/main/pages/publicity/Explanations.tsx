import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import type { Campaign } from './data';

type Explanation = Sure<Schemas['Explanation']>;

/** What the law's provisions mean in plain words, one by one. */
export function Explanations({ campaign: { id } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['campaigns', id, 'explanations'],
    queryFn: () => answer<Explanation[]>(api.GET('/campaigns/{id}/explanations', { params })),
  });
  const mayExplain = useHasRole('COMMISSION');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(explanations) =>
          explanations.length === 0 ? (
            <Empty>{t('campaign.noExplanations')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {explanations.map(({ id: key, provisionLabel, words, text }) => (
                <li key={key} className="card explained">
                  <div className="law-words">
                    <h2>{provisionLabel}</h2>
                    <p>{words}</p>
                  </div>
                  <div>
                    <strong>{t('publicity.inPlainWords')}</strong>
                    <p className="as-written">{text}</p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayExplain && (
        <Fold title={t('campaign.explain')}>
          <InputForm
            act={t('campaign.explainNow')}
            keep={`jianyan.explanation.${id}`}
            inputs={[
              { name: 'provision', label: t('opinion.provision'), hint: t('campaign.provisionHint') },
              { name: 'text', label: t('publicity.inPlainWords'), kind: 'lines' },
            ]}
            onSubmit={async (body) => {
              await answer(api.POST('/campaigns/{id}/explanations', { params, body }));
              await queries.invalidateQueries({ queryKey: ['campaigns', id, 'explanations'] });
            }}
          />
        </Fold>
      )}
    </div>
  );
}
