import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../app/api';
import { usePages } from '../app/pages';
import { DataTable } from '../ui/DataTable';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';
import { type Point, useShortcomings } from './data';
import { LocatedMap, NumberedName, numbersOf } from './LocatedMap';

const LOOKS: Record<Point['standing'], string> = {
  IN_OFFICE: 'tag good',
  URGED: 'tag wait',
  FAILING: 'tag accent',
  PROPOSED: 'tag accent',
  ENDED: 'tag',
};

/** The contact points that one may see, what stands about each, and what they lack. */
export function PointsDeskPage() {
  const { t } = useTranslation();
  const query = usePages<Point>(['points', 'pages'], (after) =>
    api.GET('/contact-points', { params: { query: { limit: 50, after } } }),
  );
  return (
    <>
      <PageTitle name={t('point.many')}>{t('point.many')}</PageTitle>
      <Pager query={query} empty={<Empty>{t('registry.none')}</Empty>}>
        {(points) => <PointsView points={points} />}
      </Pager>
    </>
  );
}

function PointsView({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation();
  const shortcomings = useShortcomings();
  const lacking = new Map(shortcomings.data?.items.map((one) => [one.contactPointId, one.lacking.length]));
  const numbers = numbersOf(points);
  return (
    <div className="stack">
      <LocatedMap points={points} />
      <DataTable
        label={t('point.many')}
        items={points}
        columns={[
          {
            title: t('point.one'),
            show: ({ id, name }) => (
              <NumberedName number={numbers.get(id)}>
                <Link to={`/desk/points/${id}`}>{name}</Link>
              </NumberedName>
            ),
          },
          { title: t('registry.code'), show: ({ code }) => code },
          { title: t('registry.kind'), show: ({ kind }) => t(`point.kindOf.${kind}`) },
          {
            title: t('registry.standing'),
            show: ({ standing }) => <span className={LOOKS[standing]}>{t(`registry.standingOf.${standing}`)}</span>,
          },
          { title: t('registry.lacking'), isNumber: true, show: ({ id }) => String(lacking.get(id) ?? 0) },
          { title: t('registry.termUntil'), show: ({ termUntil }) => termUntil && <Time at={termUntil} /> },
        ]}
      />
    </div>
  );
}
