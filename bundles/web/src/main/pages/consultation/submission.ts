import { useMutation } from '@tanstack/react-query';
import { answer, api, keyOf } from '../app/api';
import type { Receipt } from './data';

interface Submission {
  /** Sets it apart from all others. */
  key: string;
  method: string;
  contactPointCode?: string;
  form: unknown;
  contact?: object;
}

/** Hands opinions in; the same submission sent once more is known by its key and counts once. */
export function useSubmission(consultation: string, onTaken?: () => unknown) {
  return useMutation({
    mutationFn: ({ key, ...body }: Submission) =>
      answer<Receipt>(
        api.POST('/consultations/{id}/submissions', {
          params: { path: { id: consultation }, header: { 'Idempotency-Key': keyOf(key, body) } },
          body: body as never,
        }),
      ),
    onSuccess: onTaken,
  });
}
