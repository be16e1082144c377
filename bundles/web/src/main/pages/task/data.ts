import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { UNASKED } from '../app/live';

export type Task = Sure<Schemas['Task'], 'acceptedAt' | 'acceptedBy' | 'sentAt'>;
export type Step = Sure<Schemas['TaskWorkStep'], 'doneBy' | 'doneAt'>;
export type Activity = Sure<Schemas['TaskWorkActivity'], 'heldAt' | 'participants' | 'receipt' | 'place'>;
export type Report = Sure<Schemas['TaskWorkReport'], 'signedAs' | 'signedAt' | 'digest' | 'sentAt'>;
export interface Work {
  task: Task;
  steps: Step[];
  activities: Activity[];
  reports: Report[];
}
export type Method = Sure<Schemas['MethodInfo']>;

export function useTasks() {
  return useQuery({
    queryKey: ['tasks'],
    queryFn: () => answer<Page<Task>>(api.GET('/tasks', { params: { query: { limit: 200 } } })),
  });
}

export function useWork(id: string) {
  return useQuery({
    queryKey: ['task', id],
    queryFn: () => answer<Work>(api.GET('/tasks/{id}', { params: { path: { id } } })),
  });
}

/** Does something to a task and shows it as it is afterwards. */
export function useTaskChange<T>(id: string, change: (input: T) => ReturnType<typeof api.POST>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => answer<unknown>(change(input) as never),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['task', id] }),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
}

/** The collection methods of a contact point. Those of extensions come and go while one looks (app/live.ts). */
export function useMethods(contactPointCode: string) {
  return useQuery({
    queryKey: ['methods', contactPointCode],
    refetchInterval: UNASKED,
    queryFn: () => answer<Method[]>(api.GET('/collection-methods', { params: { query: { contactPointCode } } })),
  });
}

/** Not written by hand: other systems and spreadsheets come by them. */
const NOT_BY_HAND: readonly string[] = ['exchange', 'questionnaire', 'web-comment'];

/** Those by which somebody writes down what others say. */
export function byHand(methods: readonly Method[]): Method[] {
  return methods.filter(({ id, state }) => state === 'OFFERED' && !NOT_BY_HAND.includes(id));
}

/** Whether opinions are taken in for a task. */
export function isCollecting({ state }: Task): boolean {
  return state === 'ACCEPTED' || state === 'RETURNED';
}

/** The code of the organisation at the end of a path such as `/320400/320402/320402-01/`. */
export function lastCode(path: string): string {
  return path.split('/').at(-2) ?? '';
}
