import { useQuery } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';

export type Organisation = Sure<Schemas['Organisation']>;

/** The organisations that one may see: one's own and those below. */
export function useOrganisations() {
  return useQuery({
    queryKey: ['organisations'],
    queryFn: () => answer<Page<Organisation>>(api.GET('/organisations', { params: { query: { limit: 500 } } })),
  });
}
