import { addedCase, movedCase, pinnedCase } from '../domain/cases/return-to-case.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/** Keeps the PIN that the owner chose. */
export async function keepPin(
  parts: DeskParts,
  event: Extract<CaseEvent, { kind: 'case.pin' }>,
): Promise<void> {
  await changeCase(parts, event.caseId, (known) => pinnedCase(known, event));
}

/**
 * Adds to the case of a code, or moves it to another phone; resolves to its id. A code of nobody changes nothing,
 * and whoever sent it is not told: they would learn which codes exist.
 */
export async function changeByCode(
  parts: DeskParts,
  conversation: string,
  event: Extract<CaseEvent, { kind: 'case.added' | 'case.moved' }>,
): Promise<string | undefined> {
  const found = await parts.cases.ofCode(event.code);
  if (found === undefined) return undefined;
  await changeCase(parts, found.id, (known) =>
    event.kind === 'case.added'
      ? addedCase(known, conversation, event)
      : movedCase(known, conversation, event),
  );
  return found.id;
}
