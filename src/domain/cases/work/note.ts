import type { Case } from '../case.ts';
import type { Note } from '../case-work.ts';

/** A case with one more note. */
export function withNote(known: Case, note: Note): Case {
  if (known.notes.some(({ id }) => id === note.id)) return known;
  return {
    ...known,
    notes: [...known.notes, note],
    updatedAt: note.at,
    timeline: [...known.timeline, { at: note.at, what: 'note', by: note.by }],
  };
}
