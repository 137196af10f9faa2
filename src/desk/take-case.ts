import type { Case } from '../domain/cases/case.ts';
import { isHeldBy } from '../domain/cases/held-by.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { takenCase } from '../domain/cases/taken-case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { findCase } from './find-case.ts';
import { tellStaff } from './tell-staff.ts';
import { withAct } from './with-act.ts';
import { actorOf, takerOf, writerOf, type Writer } from './writer.ts';

type Take = Extract<CaseEvent, { kind: 'case.take' }>;

/**
 * A person on duty takes a case by its code: the alert stops, and they are told. A code of nobody, of several
 * cases, or of a case that another one has, is answered and changes nothing.
 */
export async function takeCase(parts: DeskParts, conversation: string, event: Take): Promise<void> {
  const writer = writerOf(event, conversation);
  await tellStaff(parts, conversation, event.id, await answer(parts, event, writer));
}

async function answer(parts: DeskParts, event: Take, writer: Writer): Promise<string> {
  const found = await findCase(parts, event.code, ({ status }) => status === 'open');
  if (!found.ok) return parts.text(`staff:${found.error}`);
  const { id, code, level } = found.value;
  const act = parts.id();
  const changed = await changeCase(parts, id, (current) => taken(current, event, writer, act));
  const isTheirs = changed !== undefined && isHeldBy(changed, event);
  if (isTheirs) parts.log.info('case_taken', { caseId: id, level });
  return parts.text(isTheirs ? 'staff:taken' : 'staff:already_taken', { code });
}

function taken(current: Case, { id, at }: Take, writer: Writer, act: string): Case {
  const changed = takenCase(current, { id, at, ...takerOf(writer) });
  if (changed === current) return current;
  return withAct(changed, { id: act, at: new Date(at), by: actorOf(writer), action: 'case.take' });
}
