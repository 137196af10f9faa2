import type { CaseEvent } from '../domain/cases/report.ts';
import { isHeldBy } from '../domain/cases/held-by.ts';
import { takenCase } from '../domain/cases/taken-case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { findCase } from './find-case.ts';
import { tellStaff } from './tell-staff.ts';

type Take = Extract<CaseEvent, { kind: 'case.take' }>;

/**
 * A person on duty takes a case by its code: the alert stops, and they are told. A code of nobody, of several
 * cases, or of a case that another one has, is answered and changes nothing.
 */
export async function takeCase(parts: DeskParts, conversation: string, event: Take): Promise<void> {
  await tellStaff(parts, conversation, event.id, await answer(parts, event));
}

async function answer(parts: DeskParts, event: Take): Promise<string> {
  const found = await findCase(parts, event.code, ({ status }) => status === 'open');
  if (!found.ok) return parts.text(`staff:${found.error}`);
  const { id, code, level } = found.value;
  const changed = await changeCase(parts, id, (current) => takenCase(current, event));
  const isTheirs = changed !== undefined && isHeldBy(changed, event);
  if (isTheirs) parts.log.info('case_taken', { caseId: id, level });
  return parts.text(isTheirs ? 'staff:taken' : 'staff:already_taken', { code });
}
