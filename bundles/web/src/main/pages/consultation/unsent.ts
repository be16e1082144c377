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

export function newDraft(): Unsent {
  return { key: newKey(), provision: '', kind: 'AMEND', text: '', reason: '', wording: '' };
}

const name = (consultation: string) => `jianyan.unsent.${consultation}`;

/** What was being written when the page was left, if something was. */
export function readDraft(consultation: string): Unsent | undefined {
  try {
    const kept = localStorage.getItem(name(consultation));
    return kept ? { ...newDraft(), ...JSON.parse(kept) } : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(consultation: string, draft: Unsent): void {
  try {
    localStorage.setItem(name(consultation), JSON.stringify(draft));
  } catch {
    // full or forbidden: what is written stays on the page, as long as that is open
  }
}

export function forgetDraft(consultation: string): void {
  try {
    localStorage.removeItem(name(consultation));
  } catch {
    // nothing was kept there
  }
}

/** The form of the collection method `web-comment`: what was left empty is left out. */
export function toForm({ key: _, ...draft }: Unsent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([field, value]) => [field, (value ?? '').trim()])
      .filter(([, value]) => value !== ''),
  );
}
