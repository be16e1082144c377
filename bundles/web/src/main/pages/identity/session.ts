import { useSyncExternalStore } from 'react';

/** A signed-in person's token; it lasts as long as the tab, so that nobody finds it later on a shared machine. */
export interface Session {
  name: string;
  token: string;
  expiresAt: string;
  /** The server no longer takes the token: one signs in again and goes on where one was. */
  isExpired?: boolean;
}

const KEY = 'jianyan.session';
const listeners = new Set<() => void>();
let session = read();

function read(): Session | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function set(next: Session | undefined): void {
  session = next;
  try {
    if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
    else sessionStorage.removeItem(KEY);
  } catch {
    // kept in memory then, as long as the page is open
  }
  listeners.forEach((listener) => listener());
}

export const currentSession = () => session;
export const beginSession = (begun: Session) => set({ ...begun, isExpired: false });
export const endSession = () => set(undefined);

export function expireSession(): void {
  if (session && !session.isExpired) set({ ...session, isExpired: true });
}

export function useSession(): Session | undefined {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);
}

/** The server's number of this session, which its token carries. */
export function sessionId(token: string): string | undefined {
  try {
    const [, payload = ''] = token.split('.');
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).jti;
  } catch {
    return undefined;
  }
}
