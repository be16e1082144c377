import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useCampaign } from './data';

/** One campaign: the law's provisions with what they mean, and what one can take along. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const query = useCampaign(id);
  return (
    <Loaded query={query}>
      {(campaign) => (
        <>
          <PageTitle name={campaign.title}>{campaign.title}</PageTitle>
          <p className="lead">{campaign.summary}</p>
          <p className="muted">
            {campaign.organisationName} · {campaign.lawTitle}
            {campaign.inForceFrom && (
              <>
                {' · '}
                {t('publicity.inForce')} <Time at={campaign.inForceFrom} />
              </>
            )}
          </p>
          {campaign.explanations.length > 0 && (
            <section className="part">
              <h2>{t('publicity.explanations')}</h2>
              <ul className="plain-list stack">
                {campaign.explanations.map((explanation) => (
                  <li key={explanation.id} className="card explained">
                    <div className="law-words">
                      <h3>{explanation.provisionLabel}</h3>
                      <p>{explanation.words}</p>
                    </div>
                    <div>
                      <strong>{t('publicity.inPlainWords')}</strong>
                      <p>{explanation.text}</p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {campaign.materials.length > 0 && (
            <section className="part">
              <h2>{t('publicity.materials')}</h2>
              <ul>
                {campaign.materials.map((material) => {
                  const newest = material.versions.at(-1);
                  return (
                    newest && (
                      <li key={material.id}>
                        <a href={`/api/v1/campaign-materials/${material.id}/versions/${newest.number}`} download>
                          {material.title}
                        </a>{' '}
                        <span className="muted">
                          {newest.file.name} · {Math.ceil(newest.file.size / 1024)} KB
                        </span>
                      </li>
                    )
                  );
                })}
              </ul>
            </section>
          )}
          <section className="part">
            <h2>{t('publicity.activities')}</h2>
            <ul className="row plain-list">
              {Object.entries(campaign.activities).map(([form, count]) => (
                <li key={form} className="tag">
                  {t(`publicity.form.${form}` as 'publicity.form.WECHAT', { defaultValue: form })} {count}
                </li>
              ))}
            </ul>
            <p className="muted">{t('publicity.audience', { count: campaign.audience })}</p>
          </section>
        </>
      )}
    </Loaded>
  );
}
