import { LATE, lateAt } from '../domain/cases/late-at.ts';
import type { Case, TimelineEntry } from '../domain/cases/case.ts';
import { lateKey } from './alert-key.ts';
import type { DeskParts } from './desk-parts.ts';
import { owePeople } from './owe-people.ts';

/**
 * Tells the supervisors that no human has answered a case in time, once for each run of its clock; where no supervisor
 * can be reached, everybody on the ladder. Undefined when it is not time.
 */
export async function warnLate(parts: DeskParts, known: Case, now: Date): Promise<TimelineEntry | undefined> {
  const due = lateAt(known, parts.answerWithin);
  if (due === null || due > now) return undefined;
  const supervisors = await parts.ladder.supervisors();
  const isLed = supervisors.length > 0;
  const people = isLed ? supervisors : (await parts.ladder.rungs(now)).flatMap((rung) => rung.people);
  const key = lateKey(known);
  const text = parts.text('staff:late', { code: known.code, level: known.level });
  const sent = await owePeople(parts, people, { key, text, urgency: 'safety', caseId: known.id });
  parts.log.warn('case_late', { caseId: known.id, level: known.level, count: people.length });
  return { at: now, what: LATE, alert: { key, rung: isLed ? 'supervisors' : 'everyone', sent } };
}
