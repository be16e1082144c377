import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { DownloadButton } from '../ui/DownloadButton';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';

type Bulletin = Sure<Schemas['Bulletin']>;

/** Work bulletins (工作信息): issued with a number of their own, read, taken along as a document. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const query = usePages<Bulletin>(['bulletins'], (after) =>
    api.GET('/bulletins', { params: { query: { limit: 20, after } } }),
  );
  const mayIssue = useHasRole('COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  return (
    <>
      <PageTitle name={t('bulletin.many')}>{t('bulletin.many')}</PageTitle>
      <div className="stack">
        <Pager query={query} empty={<Empty>{t('bulletin.none')}</Empty>}>
          {(bulletins) => (
            <ul className="plain-list stack">
              {bulletins.map((bulletin) => (
                <li key={bulletin.id} className="card">
                  <h2>{bulletin.title}</h2>
                  <p className="row muted">
                    <span>{bulletin.organisationName}</span>
                    <span>{t('bulletin.number', { year: bulletin.year, number: bulletin.number })}</span>
                    <Time at={bulletin.issuedOn} />
                    <span>{bulletin.distribution.join('，')}</span>
                  </p>
                  <p className="as-written">{bulletin.body}</p>
                  <DownloadButton
                    name={`${bulletin.title}.docx`}
                    load={() =>
                      answer<Blob>(
                        api.GET('/bulletins/{id}/paper.docx', {
                          params: { path: { id: bulletin.id } },
                          parseAs: 'blob',
                        }),
                      )
                    }
                  >
                    docx
                    <span className="unseen"> {bulletin.title}</span>
                  </DownloadButton>
                </li>
              ))}
            </ul>
          )}
        </Pager>
        {mayIssue && <Issuing />}
      </div>
    </>
  );
}

function Issuing() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const issuers = organisations.data?.items.filter(({ kind }) => kind !== 'COLLECTION_STATION') ?? [];
  return (
    <Fold title={t('bulletin.issue')}>
      <InputForm
        isMain
        act={t('bulletin.issueNow')}
        keep="jianyan.bulletin"
        inputs={[
          {
            name: 'organisationCode',
            label: t('bulletin.organisation'),
            kind: 'select',
            options: issuers.map(({ code, name }) => [code, name] as const),
          },
          { name: 'issuedOn', label: t('bulletin.issuedOn'), kind: 'date' },
          { name: 'title', label: t('bulletin.title') },
          { name: 'body', label: t('bulletin.body'), kind: 'lines' },
          {
            name: 'distribution',
            label: t('bulletin.distribution'),
            hint: t('bulletin.distributionHint'),
            kind: 'lines',
          },
        ]}
        onSubmit={async ({ distribution, ...rest }, key) => {
          const body = { ...rest, distribution: String(distribution).split('\n').filter(Boolean) };
          await answer(api.POST('/bulletins', { params: { header: { 'Idempotency-Key': key } }, body }));
          await queries.invalidateQueries({ queryKey: ['bulletins'] });
        }}
      />
    </Fold>
  );
}
