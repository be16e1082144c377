import { useQuery } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, type Violation, answer, api, bytes } from '../app/api';

export type DraftVersion = Sure<Schemas['DraftVersion'], 'inForceFrom'>;
export type Draft = Omit<Sure<Schemas['Draft'], 'sentBy'>, 'versions'> & { versions: DraftVersion[] };
export type LineageEntry = Sure<
  Schemas['LineageEntry'],
  'beforeId' | 'beforeLabel' | 'afterId' | 'afterLabel' | 'settledBy' | 'settledAt' | 'reason'
>;
export interface Reading {
  title: string;
  text: string;
  counts: Record<string, number>;
  faults: Violation[];
}

export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: () => answer<Page<Draft>>(api.GET('/drafts', { params: { query: { limit: 500 } } })),
  });
}

export function useDraft(id: string) {
  return useQuery({
    queryKey: ['drafts', id],
    queryFn: () => answer<Draft>(api.GET('/drafts/{id}', { params: { path: { id } } })),
  });
}

export function useLineage(draft: string, from: string, to: string) {
  return useQuery({
    queryKey: ['drafts', draft, 'lineage', from, to],
    queryFn: () =>
      answer<LineageEntry[]>(api.GET('/drafts/{id}/lineage', { params: { path: { id: draft }, query: { from, to } } })),
  });
}

/** Reads a file or a text without keeping anything: its words, its structure, every fault by line. */
export function readText(file: Blob): Promise<Reading> {
  return answer<Reading>(
    api.POST('/drafts/reading', {
      ...bytes(file),
    }),
  );
}

/** The faults of each line, counted from 1; those of the whole text are under 0. */
export function faultsByLine(faults: readonly Violation[]): ReadonlyMap<number, Violation[]> {
  const lines = new Map<number, Violation[]>();
  for (const fault of faults) {
    const line = Number(/^text:(\d+)$/.exec(fault.field)?.[1] ?? 0);
    lines.set(line, [...(lines.get(line) ?? []), fault]);
  }
  return lines;
}
