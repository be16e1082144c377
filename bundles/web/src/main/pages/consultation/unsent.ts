import { newKey } from '../app/api';
import type { OpinionKind } from './data';

/** An opinion as far as it has been written; who wrote it is never kept. */
export interface Unsent {
  /** Sets this opinion apart from all others. */
  key: string;
  provision: string;
  kind: OpinionKind;
  stance?: 'MORE' | 'LESS';
  text: string;
  reason: string;
  wording: string;
}

/** Under what an opinion on a consultation is kept until it was received. */
export const unsentOn = (consultation: string) => `jianyan.unsent.${consultation}`;

export function newDraft(): Unsent {
  return { key: newKey(), provision: '', kind: 'AMEND', text: '', reason: '', wording: '' };
}

/** The form of the collection method `web-comment`: what was left empty is left out. */
export function toForm({ key: _, ...draft }: Unsent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([field, value]) => [field, (value ?? '').trim()])
      .filter(([, value]) => value !== ''),
  );
}
