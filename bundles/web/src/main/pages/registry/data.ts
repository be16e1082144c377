import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import type { Located } from './PointsMap';

export type Point = Omit<
  Sure<Schemas['ContactPoint'], 'plaqueNumber' | 'address' | 'specialty' | 'termUntil' | 'urgedUntil' | 'endedOn'>,
  'location'
> &
  Partial<Pick<Located, 'location'>>;
export type PointEvent = Sure<Schemas['PointEvent'], 'session' | 'matters' | 'deadline' | 'paperNumber'>;
export type Staff = Sure<Schemas['StaffMember'], 'until' | 'stationId' | 'account'>;
export type Station = Sure<Schemas['Station'], 'until' | 'untilReason'>;
export type Evidence = Omit<Sure<Schemas['StandardEvidence']>, 'file'> & { file: { name: string } };
export type Lacking = Omit<Sure<Schemas['Shortcomings']>, 'lacking'> & {
  lacking: { subject: string; message: string }[];
};
export type PlanItem = Sure<
  Schemas['WorkPlanItem'],
  'legislativeItemId' | 'legislativeItemTitle' | 'outcomeNote' | 'outcomeOn'
>;
export type WorkPlan = Omit<Sure<Schemas['WorkPlan'], 'handedInBy' | 'handedInAt'>, 'items'> & { items: PlanItem[] };
export type WorkLog = Omit<Sure<Schemas['WorkLog']>, 'entries'> & { entries: Sure<Schemas['WorkLogEntry']>[] };

export function usePoints() {
  return useQuery({
    queryKey: ['points'],
    queryFn: () => answer<Page<Point>>(api.GET('/contact-points', { params: { query: { limit: 500 } } })),
  });
}

export function usePoint(id: string) {
  return useQuery({
    queryKey: ['points', id],
    queryFn: () => answer<Point>(api.GET('/contact-points/{id}', { params: { path: { id } } })),
  });
}

/** What contact points lack of what they must have (articles 3 to 8 of the city's rules). */
export function useShortcomings() {
  return useQuery({
    queryKey: ['points', 'shortcomings'],
    queryFn: () => answer<Page<Lacking>>(api.GET('/standards', { params: { query: { limit: 500 } } })),
  });
}

export function usePointEvents(id: string) {
  return useQuery({
    queryKey: ['points', id, 'events'],
    queryFn: () => answer<PointEvent[]>(api.GET('/contact-points/{id}/events', { params: { path: { id } } })),
  });
}

export function useStaff(id: string) {
  return useQuery({
    queryKey: ['points', id, 'staff'],
    queryFn: () => answer<Staff[]>(api.GET('/standards/{id}/staff', { params: { path: { id } } })),
  });
}

export function useStations(id: string) {
  return useQuery({
    queryKey: ['points', id, 'stations'],
    queryFn: () => answer<Station[]>(api.GET('/stations/{id}', { params: { path: { id } } })),
  });
}

export function useEvidence(id: string) {
  return useQuery({
    queryKey: ['points', id, 'evidence'],
    queryFn: () => answer<Evidence[]>(api.GET('/standards/{id}/evidence', { params: { path: { id } } })),
  });
}

/** The plan of a year; that there is none yet is no fault. */
export function useWorkPlan(id: string, year: number) {
  return useQuery({
    queryKey: ['points', id, 'plan', year],
    queryFn: async () => {
      const call = api.GET('/work-plans/{id}/{year}', { params: { path: { id, year } } });
      return (await call).response.status === 404 ? null : answer<WorkPlan>(call);
    },
  });
}

export function useWorkLog(id: string, year: number) {
  return useQuery({
    queryKey: ['points', id, 'log', year],
    queryFn: () => answer<WorkLog>(api.GET('/work-logs/{id}/{year}', { params: { path: { id, year } } })),
  });
}

/** Shows anew what there is about contact points, after something was done about them. */
export function usePointsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['points'] });
}
