import type { CaseLanguage } from '../api/contract.ts';
import type { Shelf } from './preferences.ts';

/** A half-written answer. Its key goes with it, so that it is sent once, whatever happens on the way. */
export interface Draft {
  readonly key: string;
  readonly text: string;
  readonly language: CaseLanguage;
}

/** A shelf that can be walked. */
export interface WalkedShelf extends Shelf {
  readonly length: number;
  key(index: number): string | null;
}

const PREFIX = 'draft:';

/** What was being written to the person of a case, or nothing yet under a new key. */
export function readDraft(shelf: Shelf, caseId: string, fresh: Omit<Draft, 'text'>): Draft {
  const stored = shelf.getItem(`${PREFIX}${caseId}`);
  return stored === null ? { ...fresh, text: '' } : (JSON.parse(stored) as Draft);
}

/** Keeps a draft as long as the tab is open; an empty one is none. */
export function keepDraft(shelf: Shelf, caseId: string, draft: Draft): void {
  if (draft.text === '') shelf.removeItem(`${PREFIX}${caseId}`);
  else shelf.setItem(`${PREFIX}${caseId}`, JSON.stringify(draft));
}

/** Leaves nothing for who signs in next. */
export function forgetDrafts(shelf: WalkedShelf): void {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX) === true) shelf.removeItem(key);
}
