import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refusal, type Schemas, type Sure, answer, api } from '../app/api';

export type SharedOpinion = Sure<Schemas['SharedOpinion'], 'provision'>;
export type ChangedWords = Omit<Sure<Schemas['ChangedWords'], 'afterLabel'>, 'after'> & {
  after: Sure<Schemas['AdoptionPart']>[];
};
type Counts = { opinions: number; provisions: { provisionId?: string; label: string; opinions: number }[] };

/** How many opinions there are on each provision, by its identifier; none where they are not everybody's to see. */
export function useSharedCounts(consultation: string) {
  return useQuery({
    queryKey: ['consultation', consultation, 'counts'],
    queryFn: async () => {
      const { opinions, provisions } = await answer<Counts>(
        api.GET('/shared-opinions/{consultation}/counts', { params: { path: { consultation } } }),
      );
      return { opinions, byProvision: new Map(provisions.map((count) => [count.provisionId, count.opinions])) };
    },
  });
}

/** What others have said like a text, asked when somebody rests from typing. */
export function useSimilar(consultation: string, provision: string, text: string) {
  const rested = useRested(text.trim(), 700);
  return useQuery({
    queryKey: ['consultation', consultation, 'similar', provision, rested],
    enabled: rested.length >= 6,
    queryFn: () =>
      answer<SharedOpinion[]>(
        api.POST('/shared-opinions/{consultation}/similar', {
          params: { path: { consultation } },
          body: { provision: provision || undefined, text: rested },
        }),
      ),
  });
}

function useRested(text: string, milliseconds: number): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return rested;
}

/** The provisions that opinions changed; none before the results are published. */
export function useChanges(consultation: string) {
  return useQuery({
    queryKey: ['consultation', consultation, 'changes'],
    queryFn: async () => {
      try {
        return await answer<ChangedWords[]>(
          api.GET('/shared-opinions/{consultation}/changes', { params: { path: { consultation } } }),
        );
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return [];
        throw error;
      }
    },
  });
}
