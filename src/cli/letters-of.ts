import { randomUUID } from 'node:crypto';
import type { LetterParts } from '../desk/letters/letters.ts';
import type { Storage } from '../storage/open-storage.ts';

/** What a command needs to see letters and to send them again; a Lakana that runs finds them in the store. */
export function lettersOf({ outbox, cases, audit }: Storage): LetterParts {
  return { outbox, cases, audit, now: () => new Date(), id: randomUUID, wakeDeliver: () => undefined };
}
