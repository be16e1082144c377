import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { DataTable } from '../ui/DataTable';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Reach = Sure<Schemas['Reach']>;

/** How many a campaign reached, by which channel, each figure with its source. */
export function ReachView({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const query = useQuery({
    queryKey: ['campaigns', campaign, 'reach'],
    queryFn: () => answer<Reach[]>(api.GET('/campaigns/{id}/reach', { params: { path: { id: campaign } } })),
  });
  const mayReport = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <div className="stack">
      <Loaded query={query}>
        {(figures) =>
          figures.length === 0 ? (
            <Empty>{t('campaign.noReach')}</Empty>
          ) : (
            <DataTable
              label={t('campaign.reach')}
              items={figures}
              columns={[
                { title: t('campaign.channel'), show: ({ channel }) => channel },
                { title: t('campaign.measure'), show: ({ measure }) => measure },
                { title: t('campaign.number'), isNumber: true, show: ({ number }) => String(number) },
                { title: t('campaign.measuredOn'), show: ({ measuredOn }) => <Time at={measuredOn} /> },
                { title: t('campaign.source'), show: ({ source }) => source },
                { title: t('campaign.organisation'), show: ({ organisationName }) => organisationName },
              ]}
            />
          )
        }
      </Loaded>
      {mayReport && (
        <Fold title={t('campaign.reportReach')}>
          <InputForm
            act={t('campaign.reportReachNow')}
            inputs={[
              {
                name: 'organisationCode',
                label: t('campaign.organisation'),
                kind: 'select',
                options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
              },
              { name: 'channel', label: t('campaign.channel'), hint: t('campaign.channelHint') },
              { name: 'measure', label: t('campaign.measure'), hint: t('campaign.measureHint') },
              { name: 'number', label: t('campaign.number'), kind: 'number' },
              { name: 'measuredOn', label: t('campaign.measuredOn'), kind: 'date' },
              { name: 'source', label: t('campaign.source'), hint: t('campaign.sourceHint') },
            ]}
            onSubmit={async (body, key) => {
              const params = { path: { id: campaign }, header: { 'Idempotency-Key': key } };
              await answer(api.POST('/campaigns/{id}/reach', { params, body }));
              await queries.invalidateQueries({ queryKey: ['campaigns', campaign, 'reach'] });
            }}
          />
        </Fold>
      )}
    </div>
  );
}
