import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useCampaigns } from './data';
import { Subscribe } from './Subscribe';

/** What is being done to make laws known. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const query = useCampaigns();
  return (
    <>
      <PageTitle name={t('publicity.many')}>{t('publicity.many')}</PageTitle>
      <Loaded query={query}>
        {(campaigns) =>
          campaigns.length === 0 ? (
            <Empty>{t('publicity.none')}</Empty>
          ) : (
            <div className="card-grid">
              {campaigns.map((campaign) => (
                <article key={campaign.id} className="card">
                  <h2>
                    <Link to={`/publicity/${campaign.id}`}>{campaign.title}</Link>
                  </h2>
                  <p>{campaign.summary}</p>
                  <p className="muted">
                    {campaign.organisationName} · <Time at={campaign.startsOn} />
                    {campaign.endsOn && (
                      <>
                        {' — '}
                        <Time at={campaign.endsOn} />
                      </>
                    )}
                  </p>
                </article>
              ))}
            </div>
          )
        }
      </Loaded>
      <Subscribe />
    </>
  );
}
