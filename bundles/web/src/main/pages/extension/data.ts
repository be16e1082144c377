import { useQuery } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { UNASKED } from '../app/live';

export type Extension = Sure<Schemas['Extension'], 'problem' | 'signer'>;
export type ExtensionEvent = Sure<Schemas['ExtensionEvent'], 'detail'>;

/** They come and go without anybody pressing anything here. */
export function useExtensions() {
  return useQuery({
    queryKey: ['extensions'],
    refetchInterval: UNASKED,
    queryFn: () => answer<Extension[]>(api.GET('/extensions')),
  });
}

export function useExtensionEvents(name: string) {
  return useQuery({
    queryKey: ['extensions', name, 'events'],
    queryFn: () =>
      answer<Page<ExtensionEvent>>(
        api.GET('/extensions/{name}/events', { params: { path: { name }, query: { limit: 100 } } }),
      ),
  });
}
