import createClient from 'openapi-fetch';
import type { components, paths } from '#contract';
import { currentSession, expireSession } from '../identity/session';

export type Schemas = components['schemas'];
export type Violation = { field: string; code: string; message: string };

/** A type of the contract of which all is sure to be there, but for what is named. */
export type Sure<T, Maybe extends keyof T = never> = Required<Omit<T, Maybe>> & Partial<Pick<T, Maybe>>;

export interface Page<T> {
  items: T[];
  next?: string;
}

/** The server as the contract describes it. */
export const api = createClient<paths>({ baseUrl: '/api/v1' });

api.use({
  onRequest({ request }) {
    const session = currentSession();
    if (session && !session.isExpired) request.headers.set('Authorization', `Bearer ${session.token}`);
    return request;
  },
  onResponse({ request, response }) {
    // a late answer to an earlier token says nothing about the present one
    const isPresent = request.headers.get('Authorization') === `Bearer ${currentSession()?.token}`;
    // a password that is wrong is no session that has ended
    if (response.status === 401 && isPresent && !request.url.endsWith('/tokens')) expireSession();
  },
});

/**
 * What the server did not do, and why; `status` is 0 when it could not be reached at all.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly violations: Violation[] = [],
  ) {
    super(detail || `HTTP ${status}`);
  }
}

interface Outcome {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The answer of a call, as the type that the caller knows it to have; a {@link Refusal} otherwise. */
export async function answer<T>(call: Promise<Outcome>): Promise<T> {
  let outcome: Outcome;
  try {
    outcome = await call;
  } catch {
    throw new Refusal(0, '');
  }
  if (outcome.response.ok) return outcome.data as T;
  const problem = outcome.error as Partial<Schemas['Problem']> | undefined;
  throw new Refusal(outcome.response.status, problem?.detail ?? '', (problem?.violations ?? []) as Violation[]);
}

/** A file's bytes as the content of a call. */
export function bytes(file: Blob, type = 'application/octet-stream') {
  return {
    body: file as never,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': type },
  };
}

/** What is wrong with a field, by its name or the end of it: in the refused input it may have been part of something. */
export function wrongIn(error: unknown): (field: string) => string | undefined {
  const violations = error instanceof Refusal ? error.violations : [];
  return (name) => violations.find(({ field }) => field === name || field.endsWith(`.${name}`))?.message;
}

/** What sets one write apart from all others; also where pages come over plain HTTP, which has no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The key by which the server knows a repeated write: the same while the content is, so that a second attempt counts
 * once, and another as soon as somebody has changed it.
 *
 * @param key made anew for each thing that is written
 */
export function keyOf(key: string, content: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(content)) {
    // FNV-1a, 32 bits: it only tells one's own versions apart
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return `${key}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
