import { type Page, answer, api } from '../app/api';
import type { Provision } from '../consultation/data';
import { type Method, type Task, byHand, isCollecting, lastCode } from '../task/data';
import type { PocketTask } from './store';

/** Brings everything that is needed where there is no network: what is to be collected, the drafts, the forms. */
export async function gatherTasks(): Promise<PocketTask[]> {
  const { items } = await answer<Page<Task>>(api.GET('/tasks', { params: { query: { limit: 200 } } }));
  const methods = new Map<string, Promise<Method[]>>();
  return Promise.all(
    items.filter(isCollecting).map(async (task) => {
      const contactPointCode = lastCode(task.contactPointPath);
      const provisions = await answer<Provision[]>(
        api.GET('/consultations/{id}/provisions', { params: { path: { id: task.consultationId } } }),
      );
      if (!methods.has(contactPointCode)) {
        methods.set(
          contactPointCode,
          answer<Method[]>(api.GET('/collection-methods', { params: { query: { contactPointCode } } })),
        );
      }
      return {
        id: task.id,
        consultationId: task.consultationId,
        title: task.consultationTitle,
        contactPointCode,
        contactPointName: task.contactPointName,
        dueAt: task.dueAt,
        provisions: provisions.map(({ label, text }) => ({ label, text })),
        methods: byHand(await methods.get(contactPointCode)!),
      };
    }),
  );
}
