import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Downloads } from '../ui/Downloads';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Amendments } from './Amendments';
import { type Draft, type DraftVersion, useDraft } from './data';
import { Lineage } from './Lineage';
import './drafting.css';

const FORMATS = ['docx', 'pdf', 'html', 'md', 'txt', 'xml'] as const;

/** One draft: its versions, and what became of each provision from one to the next. */
export function DraftPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useDraft(id);
  const mayImport = useHasRole('COMMISSION');
  return (
    <Loaded query={query}>
      {(draft) => (
        <>
          <div className="head-row">
            <PageTitle name={draft.title}>{draft.title}</PageTitle>
            {mayImport && (
              <Link className="button main" to={`/desk/drafts/${id}/next`}>
                {t('drafting.addVersion')}
              </Link>
            )}
          </div>
          <p className="muted">{draft.sentBy || t(`drafting.sourceOf.${draft.source}`)}</p>
          <ol className="plain-list stack">
            {[...draft.versions].reverse().map((version) => (
              <Version
                key={version.id}
                draft={draft}
                version={version}
                before={draft.versions.find(({ number }) => number === version.number - 1)}
              />
            ))}
          </ol>
          <div className="stack part">
            <Amendments draft={draft} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Version({ draft, version, before }: { draft: Draft; version: DraftVersion; before?: DraftVersion }) {
  const { t } = useTranslation();
  return (
    <li className="card">
      <h2>{version.label}</h2>
      <p className="muted row">
        <Time at={version.createdAt} withHour />
        {version.inForceFrom && (
          <span className="tag good">
            {t('drafting.inForceFrom')} <Time at={version.inForceFrom} />
          </span>
        )}
      </p>
      <div className="row">
        <Downloads
          formats={FORMATS}
          name={`${draft.title}-${version.label}`}
          load={(format) =>
            api.GET('/drafts/{id}/versions/{version}/text.{format}', {
              params: { path: { id: draft.id, version: version.id, format } },
              parseAs: 'blob',
            })
          }
          about={version.label}
        />
      </div>
      {before && <Lineage draft={draft} from={before} to={version} />}
    </li>
  );
}
