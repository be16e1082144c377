import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { DataTable } from '../ui/DataTable';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';
import type { Draft } from './data';

/** The drafts of the city, and those sent down to it. */
export function DraftsPage() {
  const { t } = useTranslation();
  const query = usePages<Draft>(['drafts', 'pages'], (after) =>
    api.GET('/drafts', { params: { query: { limit: 50, after } } }),
  );
  const mayImport = useHasRole('COMMISSION');
  return (
    <>
      <div className="head-row">
        <PageTitle name={t('drafting.many')}>{t('drafting.many')}</PageTitle>
        {mayImport && (
          <Link className="button main" to="/desk/drafts/new">
            {t('drafting.import')}
          </Link>
        )}
      </div>
      <Pager query={query} empty={<Empty>{t('drafting.none')}</Empty>}>
        {(drafts) => (
          <DataTable
            label={t('drafting.many')}
            items={drafts}
            columns={[
              { title: t('drafting.one'), show: ({ id, title }) => <Link to={`/desk/drafts/${id}`}>{title}</Link> },
              { title: t('drafting.newest'), show: ({ versions }) => versions.at(-1)?.label },
              { title: t('drafting.source'), show: ({ source, sentBy }) => sentBy || t(`drafting.sourceOf.${source}`) },
              { title: t('drafting.since'), show: ({ createdAt }) => <Time at={createdAt} /> },
            ]}
          />
        )}
      </Pager>
    </>
  );
}
