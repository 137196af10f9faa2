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

/** Whose draft it is, and to the person of which case. */
export interface DraftPlace {
  readonly staff: string;
  readonly caseId: string;
}

const PREFIX = 'draft:';

/** What was being written to the person of a case, or nothing yet under a new key. */
export function readDraft(shelf: Shelf, place: DraftPlace, fresh: Omit<Draft, 'text'>): Draft {
  const stored = shelf.getItem(nameOf(place));
  return stored === null ? { ...fresh, text: '' } : (JSON.parse(stored) as Draft);
}

/** Keeps a draft as long as the tab is open; an empty one is none. */
export function keepDraft(shelf: Shelf, place: DraftPlace, draft: Draft): void {
  if (draft.text === '') shelf.removeItem(nameOf(place));
  else shelf.setItem(nameOf(place), JSON.stringify(draft));
}

/** Leaves nothing for who signs in next: every draft but those of `staff`, who may go on with them. */
export function forgetDrafts(shelf: WalkedShelf, staff: string | null): void {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  for (const key of keys) {
    const isTheirs = staff !== null && key?.startsWith(`${PREFIX}${staff}:`) === true;
    if (key?.startsWith(PREFIX) === true && !isTheirs) shelf.removeItem(key);
  }
}

function nameOf({ staff, caseId }: DraftPlace): string {
  return `${PREFIX}${staff}:${caseId}`;
}
