import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { PageTitle } from '../ui/PageTitle';
import { Parts } from '../ui/Parts';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { CampaignActivities } from './CampaignActivities';
import { Explanations } from './Explanations';
import { Materials } from './Materials';
import { ReachView } from './ReachView';
import type { Campaign } from './data';

/** One campaign: what it explains, what is handed out, what was done, whom it reached. */
export function CampaignDeskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['campaigns', id],
    queryFn: () => answer<Campaign>(api.GET('/campaigns/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(campaign) => (
        <>
          <PageTitle name={campaign.title}>{campaign.title}</PageTitle>
          <p className="as-written">{campaign.summary}</p>
          <p className="row">
            <span className={campaign.state === 'PUBLISHED' ? 'tag good' : 'tag wait'}>
              {t(`campaign.stateOf.${campaign.state}`)}
            </span>
            <span>{campaign.lawTitle}</span>
            <span className="muted">
              {campaign.organisationName} · <Time at={campaign.startsOn} />
            </span>
            {campaign.state === 'PUBLISHED' && <Link to={`/publicity/${id}`}>{t('campaign.seePublic')}</Link>}
          </p>
          <Publishing campaign={campaign} />
          <Parts
            label={t('campaign.one')}
            parts={[
              { key: 'activities', label: t('publicity.activities'), content: <CampaignActivities campaign={id} /> },
              {
                key: 'explanations',
                label: t('publicity.explanations'),
                content: <Explanations campaign={campaign} />,
              },
              { key: 'materials', label: t('publicity.materials'), content: <Materials campaign={id} /> },
              { key: 'reach', label: t('campaign.reach'), content: <ReachView campaign={id} /> },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

function Publishing({ campaign: { id, state } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayPublish = useHasRole('COMMISSION');
  const publishing = useMutation({
    mutationFn: () => answer(api.POST('/campaigns/{id}/publication', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  });
  if (!mayPublish || state === 'PUBLISHED') return null;
  return (
    <>
      <p className="row">
        <Button type="primary" loading={publishing.isPending} onClick={() => publishing.mutate()}>
          {t('campaign.publish')}
        </Button>
        <span className="muted">{t('campaign.publishWhat')}</span>
      </p>
      {publishing.isError && <Fault error={publishing.error} />}
    </>
  );
}
