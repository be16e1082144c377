import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { type Page, answer } from './api';

/**
 * A list that the server gives page by page.
 *
 * @param load asks for the page after one, the first without it
 */
export function usePages<T>(key: QueryKey, load: (after: string | undefined) => Parameters<typeof answer>[0]) {
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answer<Page<T>>(load(pageParam)),
    getNextPageParam: (page) => page.next,
  });
}
