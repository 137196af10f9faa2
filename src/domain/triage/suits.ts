import type { Interview } from './interview.ts';
import type { Question } from './question.ts';
import type { TriageRecord } from './triage-record.ts';
import { isMinor } from './triage.ts';

/**
 * The lists of indicators are about work. They say nothing of a marriage, and their part on sexual exploitation was not
 * found: with these forms the level is set by the form, and questions about work would be beside the point.
 */
const NOT_SCORED: readonly TriageRecord['form'][] = ['marriage', 'sexual'];

/** Whether a question can be put to this person: its wording, their age, and what they told. */
export function suits(question: Question, { about, record }: Interview): boolean {
  if (!question.about.includes(about) || NOT_SCORED.includes(record.form)) return false;
  if (question.childOnly === true && record.child === false) return false;
  if (question.adultOnly === true && about !== 'place' && isMinor(record)) return false;
  if (question.opening === true && hasTold(record)) return false;
  return isOldEnough(question, record) || about !== 'self';
}

function hasTold({ form, indicators }: TriageRecord): boolean {
  return (form ?? null) !== null || (indicators ?? []).length > 0;
}

function isOldEnough({ minAge }: Question, { age, child }: TriageRecord): boolean {
  if (minAge === undefined) return true;
  return typeof age === 'number' ? age >= minAge : child !== true;
}
