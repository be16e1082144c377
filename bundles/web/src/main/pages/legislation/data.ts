import { useQuery } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { useOwnAccount } from '../identity/account';

export type Plan = Sure<Schemas['LegislativePlan'], 'draftId' | 'publishedAt'>;
export type PlanItem = Sure<Schemas['PlanItem'], 'fiveYearItemId' | 'draftId'>;

export function usePlans() {
  return useQuery({
    queryKey: ['plans'],
    queryFn: () => answer<Page<Plan>>(api.GET('/plans', { params: { query: { limit: 100 } } })),
  });
}

export function usePlanItems(id: string, isAsked = true) {
  return useQuery({
    enabled: isAsked,
    queryKey: ['plans', id, 'items'],
    queryFn: () => answer<PlanItem[]>(api.GET('/plans/{id}/items', { params: { path: { id } } })),
  });
}

/** The code of the organisation at the head of a path such as `/320400/320402/`. */
export function rootCode(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The code of the organisation for whose commission one works; empty if one does for none. */
export function useOwnCommission(): string {
  const { data } = useOwnAccount();
  return rootCode(data?.grants.find(({ role }) => role === 'COMMISSION')?.scope ?? '');
}
