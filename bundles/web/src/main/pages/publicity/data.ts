import { useQuery } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';

export type Campaign = Sure<Schemas['Campaign'], 'endsOn' | 'publishedAt'>;
export type CampaignDetails = Omit<
  Sure<Schemas['PublicityPage'], 'inForceFrom' | 'endsOn'>,
  'explanations' | 'materials' | 'activities' | 'reach'
> & {
  explanations: Sure<Schemas['Explanation']>[];
  materials: { id: string; title: string; versions: { number: number; file: { name: string; size: number } }[] }[];
  activities: Record<string, number>;
};

/** A law that was adopted and is, or will be, in force. */
export type Law = Sure<Schemas['Law']>;

/** The adopted laws, those of the latest years first. */
export function useLaws() {
  return useQuery({
    queryKey: ['laws'],
    queryFn: async () => (await answer<Page<Law>>(api.GET('/laws', { params: { query: { limit: 500 } } }))).items,
  });
}

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

/** What a draft's provisions mean in plain words, by the identity that a provision keeps through all versions. */
export function useExplanations(draftId: string) {
  return useQuery({
    queryKey: ['publicity', 'of draft', draftId],
    queryFn: async () => {
      const campaigns = await answer<Campaign[]>(api.GET('/publicity/pages'));
      const pages = await Promise.all(
        campaigns
          .filter((campaign) => campaign.draftId === draftId)
          .map(({ id }) => answer<CampaignDetails>(api.GET('/publicity/pages/{id}', { params: { path: { id } } }))),
      );
      return new Map(
        pages.flatMap(({ explanations }) => explanations.map(({ lineageId, text }) => [lineageId, text] as const)),
      );
    },
  });
}
