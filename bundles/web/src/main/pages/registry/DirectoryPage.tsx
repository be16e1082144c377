import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Waiting } from '../ui/States';
import { LocatedMap, NumberedName, numbersOf } from './LocatedMap';
import type { Located } from './PointsMap';

type Entry = Omit<Sure<Schemas['DirectoryEntry'], 'address' | 'specialty'>, 'location'> &
  Partial<Pick<Located, 'location'>>;

/** The contact points as everybody may see them. */
export function useDirectory() {
  return usePages<Entry>(['directory'], (after) =>
    api.GET('/contact-points/directory', { params: { query: { limit: 200, after } } }),
  );
}

/** The contact points: where one can go and say it in person. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const field = useId();
  const query = useDirectory();
  const found = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.items) ?? [];
    return all.filter(({ name, address = '', specialty = '', organisationName }) =>
      [name, address, specialty, organisationName].some((text) => text.includes(wanted.trim())),
    );
  }, [query.data, wanted]);
  const numbers = numbersOf(found);
  return (
    <>
      <PageTitle name={t('point.many')}>{t('point.many')}</PageTitle>
      <p>{t('point.what')}</p>
      <p>
        <Link to="/contact-points/nomination">{t('candidacy.nominate')}</Link>
      </p>
      <div className="field narrow">
        <label htmlFor={field}>{t('point.search')}</label>
        <input id={field} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </div>
      {query.isPending && <Waiting />}
      {query.isError && <Fault error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && found.length === 0 && (
        <Empty>{wanted ? t('point.noneFound', { wanted }) : t('point.none')}</Empty>
      )}
      <LocatedMap points={found} />
      {[...byOrganisation(found)].map(([organisation, points]) => (
        <section key={organisation} className="part">
          <h2>{organisation}</h2>
          <ul className="plain-list card-grid">
            {points.map((point) => (
              <li key={point.id} className="card">
                <h3>
                  <NumberedName number={numbers.get(point.id)}>{point.name}</NumberedName>
                </h3>
                <p>
                  <span className="tag">{t(`point.kindOf.${point.kind}`)}</span>
                </p>
                <dl className="facts">
                  {point.address && (
                    <>
                      <dt>{t('point.address')}</dt>
                      <dd>{point.address}</dd>
                    </>
                  )}
                  {point.specialty && (
                    <>
                      <dt>{t('point.specialty')}</dt>
                      <dd>{point.specialty}</dd>
                    </>
                  )}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {t('app.moreOfThem')}
        </button>
      )}
    </>
  );
}

function byOrganisation(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    groups.set(entry.organisationName, [...(groups.get(entry.organisationName) ?? []), entry]);
  }
  return groups;
}
