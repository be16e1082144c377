import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What is shown from an address, by the first words of the keys it is kept under. */
const SHOWN: Record<string, readonly string[]> = {
  'collection-methods': ['methods'],
  consultations: ['collation', 'consultations', 'opinions', 'tasks', 'task'],
  decisions: ['collation'],
  extensions: ['extensions', 'methods'],
  'extension-publishers': ['publishers', 'extensions'],
  groups: ['collation'],
  placements: ['collation'],
  screenings: ['collation'],
  summaries: ['collation'],
  tasks: ['task', 'tasks'],
};

/** What changes all the time is shown anew this often at most, in milliseconds. */
const SHOWN_EVERY = 3_000;
/** What comes and goes is asked for this often even where nothing says that it did, in milliseconds. */
export const UNASKED = 60_000;
/** Where the server does not take more listeners, it is tried again after so long, in milliseconds. */
const AGAIN_AFTER = 60_000;

/**
 * Shows what others do, as long as the page is in sight: the server says where something has changed, and what is shown
 * from there is asked for again. A page that is not in sight holds no connection; it catches up when one looks.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let stop = listen(queries);
    const changeSight = () => {
      stop();
      if (document.visibilityState === 'visible') stop = listen(queries);
    };
    document.addEventListener('visibilitychange', changeSight);
    return () => {
      document.removeEventListener('visibilitychange', changeSight);
      stop();
    };
  }, [queries]);
}

function listen(queries: QueryClient): () => void {
  const waiting = new Set<string>();
  let shownAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;

  function show() {
    timer = undefined;
    shownAt = Date.now();
    const heads = new Set([...waiting].flatMap((area) => SHOWN[area] ?? []));
    waiting.clear();
    heads.forEach((head) => void queries.invalidateQueries({ queryKey: [head] }));
  }

  function connect() {
    source = new EventSource('/api/v1/events');
    source.onmessage = ({ data }) => {
      waiting.add(data);
      timer ??= setTimeout(show, Math.max(0, shownAt + SHOWN_EVERY - Date.now()));
    };
    source.onerror = () => {
      // the browser connects again by itself unless it was told no
      if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_AFTER);
    };
  }

  connect();
  return () => {
    source.close();
    clearTimeout(timer);
    clearTimeout(again);
  };
}
