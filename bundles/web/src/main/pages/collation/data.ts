import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import type { Decision } from '../consultation/data';

export type Group = Sure<Schemas['OpinionGroup'], 'provisionId' | 'stance' | 'title' | 'campaign'>;
export type GroupOpinion = Sure<Schemas['Opinion'], 'decision' | 'decisionReason' | 'stance'>;
export type GroupChange = Sure<Schemas['GroupChange'], 'undoneBy' | 'undoneAt'>;
export type Template = Sure<Schemas['DecisionTemplate']>;
export type Preview = Pick<Sure<Schemas['DecisionPreview']>, 'opinions' | 'undecided' | 'unchanged'>;
export type Proposal = Sure<Schemas['DecisionProposal'], 'judgedBy' | 'judgedAt' | 'comment'>;
export type Count = Sure<Schemas['SearchCountsCount']>;
type Counts = Pick<Sure<Schemas['SearchCounts']>, 'total' | 'waiting'> &
  Record<'provision' | 'kind' | 'state', Count[]>;

export interface NewDecision {
  groupIds: string[];
  decision: Decision;
  reason: string;
  expected?: number;
}

export type NewGroupChange = Schemas['NewGroupChange'] & { action: GroupChange['action']; reason: string };

/** Whether a group was handed in by an organised campaign: supposed so, found so, found not to be. */
export const MARKS = ['SUGGESTED', 'CONFIRMED', 'DISMISSED'] as const;
export type Mark = (typeof MARKS)[number];

/** How many opinions of a consultation somebody may see, by provision, by kind and by what was decided. */
export function useCounts(consultation: string) {
  return useQuery({
    queryKey: ['collation', consultation, 'counts'],
    queryFn: () => answer<Counts>(api.GET('/searches/{consultation}/counts', { params: { path: { consultation } } })),
    // what has come in is found a moment later
    refetchInterval: ({ state: { data } }) => (data?.waiting ? 2000 : false),
  });
}

/** Of which groups one wants to see: on a provision, with a mark, or all. */
export interface Shown {
  provision?: string;
  mark?: Mark;
}

/** The groups, the largest first, some at a time. */
export function useGroups(consultation: string, { provision, mark }: Shown) {
  return usePages<Group>(['collation', consultation, 'groups', provision ?? '', mark ?? ''], (after) =>
    mark
      ? api.GET('/groups/{consultation}/campaigns', {
          params: { path: { consultation }, query: { mark, limit: 25, after } },
        })
      : api.GET('/groups/{consultation}', {
          params: { path: { consultation }, query: { provision, limit: 25, after } },
        }),
  );
}

/** Changes something about groups; each of it can be taken back. */
export function useGroupChange(consultation: string) {
  return useCollation(consultation, (body: NewGroupChange) =>
    answer(api.POST('/groups/{consultation}/changes', { params: { path: { consultation } }, body })),
  );
}

export function useGroupOpinions(consultation: string, group: string) {
  return usePages<GroupOpinion>(['collation', consultation, 'group', group], (after) =>
    api.GET('/groups/{consultation}/{group}/opinions', {
      params: { path: { consultation, group }, query: { limit: 20, after } },
    }),
  );
}

export function useGroupChanges(consultation: string) {
  return useQuery({
    queryKey: ['collation', consultation, 'changes'],
    queryFn: () =>
      answer<Page<GroupChange>>(
        api.GET('/groups/{consultation}/changes', { params: { path: { consultation }, query: { limit: 20 } } }),
      ),
  });
}

export function useProposals(consultation: string) {
  return useQuery({
    queryKey: ['collation', consultation, 'proposals'],
    queryFn: () =>
      answer<Page<Proposal>>(
        api.GET('/decisions/{consultation}/proposals', { params: { path: { consultation }, query: { limit: 200 } } }),
      ),
  });
}

export function useTemplates() {
  return useQuery({ queryKey: ['templates'], queryFn: () => answer<Template[]>(api.GET('/decision-templates')) });
}

/** Something that is done to a consultation's groups or opinions; what is shown of them is read again afterwards. */
export function useCollation<T, R>(consultation: string, act: (input: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['collation', consultation] }),
  });
}
