import { useQuery } from '@tanstack/react-query';
import { type Schemas, type Sure, answer, api } from '../app/api';

export type Campaign = Sure<Schemas['Campaign'], 'endsOn' | 'publishedAt'>;
export type CampaignDetails = Omit<
  Sure<Schemas['PublicityPage'], 'inForceFrom' | 'endsOn'>,
  'explanations' | 'materials' | 'activities' | 'reach'
> & {
  explanations: Sure<Schemas['Explanation']>[];
  materials: { id: string; title: string; versions: { number: number; file: { name: string; size: number } }[] }[];
  activities: Record<string, number>;
};

export function useCampaigns() {
  return useQuery({
    queryKey: ['publicity'],
    queryFn: () => answer<Campaign[]>(api.GET('/publicity/pages')),
  });
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: ['publicity', id],
    queryFn: () => answer<CampaignDetails>(api.GET('/publicity/pages/{id}', { params: { path: { id } } })),
  });
}
