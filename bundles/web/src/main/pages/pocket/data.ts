import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useOutletContext } from 'react-router';
import type { Pocket } from './store';

/** The pocket that was opened. */
export const usePocket = () => useOutletContext<Pocket>();

export function usePocketTasks() {
  const pocket = usePocket();
  return useQuery({ queryKey: ['pocket', pocket.account, 'tasks'], staleTime: 0, queryFn: () => pocket.tasks() });
}

export function useEntries() {
  const pocket = usePocket();
  return useQuery({
    queryKey: ['pocket', pocket.account, 'entries'],
    staleTime: 0,
    queryFn: async () => ({ entries: await pocket.entries(), photos: await pocket.photoCounts() }),
  });
}

/** Shows anew what is kept here. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['pocket'] });
}

function whenNetworkChanges(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device has a network at all; the server may still not be reached by it. */
export const useHasNetwork = () => useSyncExternalStore(whenNetworkChanges, () => navigator.onLine);
