import { useQuery } from '@tanstack/react-query';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';

export type Consultation = Sure<Schemas['Consultation'], 'openedAt' | 'deadline'>;
export type Provision = Sure<Schemas['Provision'], 'parentId' | 'caption'>;
export type OpinionKind = NonNullable<Schemas['AnswerItem']['kind']>;
export type Decision = NonNullable<Schemas['AnswerItem']['decision']>;
export type Receipt = Sure<Schemas['Receipt']>;
export type Questionnaire = Sure<Schemas['Questionnaire'], 'uiSchema'>;
type Figures = Sure<Schemas['SummaryFigures']>;
export type Count = Sure<Schemas['SummaryFiguresCount']>;
export type Summary = Omit<Sure<Schemas['PublishedSummary']>, 'figures' | 'points'> & {
  figures: Omit<Figures, 'decisions' | 'provisions' | 'methods' | 'sources'> &
    Record<'decisions' | 'provisions' | 'methods' | 'sources', Count[]>;
  points: Sure<Schemas['SummaryPoint']>[];
};

export const KINDS: readonly OpinionKind[] = ['AMEND', 'ADD', 'DELETE', 'SUPPORT', 'OPPOSE', 'QUESTION'];

export function useConsultations() {
  return usePages<Consultation>(['consultations'], (after) =>
    api.GET('/consultations', { params: { query: { limit: 50, after } } }),
  );
}

export function useConsultation(id: string) {
  return useQuery({
    queryKey: ['consultation', id],
    queryFn: () => answer<Consultation>(api.GET('/consultations/{id}', { params: { path: { id } } })),
  });
}

export function useProvisions(id: string) {
  return useQuery({
    queryKey: ['consultation', id, 'provisions'],
    // a version's text never changes
    staleTime: Infinity,
    queryFn: () => answer<Provision[]>(api.GET('/consultations/{id}/provisions', { params: { path: { id } } })),
  });
}

export function useQuestionnaires(id: string) {
  return useQuery({
    queryKey: ['consultation', id, 'questionnaires'],
    queryFn: () =>
      answer<Questionnaire[]>(api.GET('/questionnaires/{consultation}', { params: { path: { consultation: id } } })),
  });
}

/** What was published of a consultation's results; nothing yet is no fault. */
export function useSummary(id: string) {
  return useQuery({
    queryKey: ['consultation', id, 'summary'],
    queryFn: async () => {
      const call = api.GET('/summaries/{consultation}', { params: { path: { consultation: id } } });
      return (await call).response.status === 404 ? null : answer<Summary>(call);
    },
  });
}

export type HeardVersion = Sure<Schemas['HeardVersion'], 'inForceFrom'>;

/** The versions of a draft that everybody may read, in their order. */
export function useHeardVersions(consultation: string) {
  return useQuery({
    queryKey: ['consultations', consultation, 'versions'],
    queryFn: () =>
      answer<HeardVersion[]>(api.GET('/consultations/{id}/versions', { params: { path: { id: consultation } } })),
  });
}
