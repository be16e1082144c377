import { Suspense, lazy, useMemo } from 'react';
import { Waiting } from '../ui/States';
import type { Located } from './PointsMap';

/** The map comes only to those who see one. */
const PointsMap = lazy(async () => ({ default: (await import('./PointsMap')).PointsMap }));

type Place = Omit<Located, 'location'> & Partial<Pick<Located, 'location'>>;

const isLocated = (point: Place): point is Located => Boolean(point.location);

/** By which number each of them is on the map; those that are not there have none. */
export function numbersOf(points: readonly Place[]): ReadonlyMap<string, number> {
  return new Map(points.filter(isLocated).map(({ id }, index) => [id, index + 1]));
}

/** A map of those whose place is known, nothing if it is of none. */
export function LocatedMap({ points }: { points: readonly Place[] }) {
  const located = useMemo(() => points.filter(isLocated), [points]);
  if (located.length === 0) return null;
  return (
    <Suspense fallback={<Waiting />}>
      <PointsMap points={located} />
    </Suspense>
  );
}

/** Somebody's name, with the number by which it is on the map. */
export function NumberedName({ number, children }: { number?: number; children: React.ReactNode }) {
  return (
    <>
      {number !== undefined && (
        <>
          <span className="map-number">{number}</span>{' '}
        </>
      )}
      {children}
    </>
  );
}
