import type { Case } from '../domain/cases/case.ts';
import { isHeldBy } from '../domain/cases/held-by.ts';
import type { CaseEvent, Report } from '../domain/cases/report.ts';
import { answerPerson } from './answer-person.ts';
import type { DeskParts } from './desk-parts.ts';
import { findCase } from './find-case.ts';
import { giveBack } from './give-back.ts';
import { tellStaff } from './tell-staff.ts';
import { writerOf, type Writer } from './writer.ts';

type Command = Extract<CaseEvent, { kind: 'case.answer' | 'case.give_back' }>;

/** Does what somebody on duty asked for by message, `REP K7F3 …` or `RENDS K7F3`, and says what became of it. */
export async function obeyStaff(parts: DeskParts, conversation: string, event: Command): Promise<void> {
  const found = await findCase(parts, event.code, (known) => isHeldBy(known, event));
  const writer = writerOf(event, conversation);
  const text = found.ok ? await obey(parts, found.value, event, writer) : parts.text(`staff:${found.error}`);
  await tellStaff(parts, conversation, event.id, text);
}

async function obey(
  parts: DeskParts,
  { id: caseId, code, report }: Case,
  event: Command,
  writer: Writer,
): Promise<string> {
  if (event.kind === 'case.give_back') {
    const given = await giveBack(parts, { ...event, caseId, writer });
    return parts.text(given.ok ? 'staff:given_back' : `staff:${given.error}`, { code });
  }
  const answered = await answerPerson(parts, { ...event, caseId, writer });
  if (answered.ok) return parts.text('staff:answered', { code });
  if (answered.error !== 'not_now') return parts.text(`staff:${answered.error}`, { code });
  return parts.text('staff:not_now', { code, time: agreedTime(parts, report) });
}

/** The part of the day; what the person wrote themselves is in the case, not in an SMS. */
function agreedTime(parts: DeskParts, { callBackTime }: Report): string {
  const isPart = callBackTime !== null && 'part' in callBackTime;
  return parts.text(isPart ? `consent:choice.${callBackTime.part}` : 'staff:time_in_case');
}
