import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';
import { type Campaign, useLaws } from './data';

/** Campaigns that make laws known (article 8 of the city's rules). */
export function CampaignsDeskPage() {
  const { t } = useTranslation();
  const query = usePages<Campaign>(['campaigns'], (after) =>
    api.GET('/campaigns', { params: { query: { limit: 20, after } } }),
  );
  const mayPrepare = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <>
      <PageTitle name={t('campaign.many')}>{t('campaign.many')}</PageTitle>
      <div className="stack">
        <Pager query={query} empty={<Empty>{t('campaign.none')}</Empty>}>
          {(campaigns) => (
            <ul className="plain-list stack">
              {campaigns.map(({ id, title, state, lawTitle, organisationName, startsOn }) => (
                <li key={id} className="card">
                  <h2>
                    <Link to={`/desk/campaigns/${id}`}>{title}</Link>
                  </h2>
                  <p className="row">
                    <span className={state === 'PUBLISHED' ? 'tag good' : 'tag wait'}>
                      {t(`campaign.stateOf.${state}`)}
                    </span>
                    <span>{lawTitle}</span>
                    <span className="muted">
                      {organisationName} · <Time at={startsOn} />
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Pager>
        {mayPrepare && <Preparing />}
      </div>
    </>
  );
}

function Preparing() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const laws = useLaws();
  const own = organisations.data?.items.filter(({ kind }) => kind !== 'COLLECTION_STATION') ?? [];
  return (
    <Fold title={t('campaign.prepare')}>
      <InputForm
        act={t('campaign.prepareNow')}
        keep="jianyan.campaign"
        inputs={[
          {
            name: 'organisationCode',
            label: t('campaign.organisation'),
            kind: 'select',
            options: own.map(({ code, name }) => [code, name] as const),
          },
          {
            name: 'draftId',
            label: t('campaign.law'),
            hint: t('campaign.lawHint'),
            kind: 'select',
            options: laws.data?.map(({ id, title }) => [id, title] as const) ?? [],
          },
          { name: 'title', label: t('campaign.title') },
          { name: 'summary', label: t('campaign.summary'), kind: 'lines' },
          { name: 'startsOn', label: t('campaign.startsOn'), kind: 'date' },
          { name: 'endsOn', label: t('campaign.endsOn'), kind: 'date', optional: true },
        ]}
        onSubmit={async (body, key) => {
          await answer(api.POST('/campaigns', { params: { header: { 'Idempotency-Key': key } }, body }));
          await queries.invalidateQueries({ queryKey: ['campaigns'] });
        }}
      />
    </Fold>
  );
}
