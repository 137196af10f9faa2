import type { About } from '../cases/report.ts';
import { CLASSES } from './classify.ts';
import type { Indicator } from './indicator.ts';
import { LEVELS } from './level.ts';
import type { Question } from './question.ts';
import type { TriageRecord } from './triage-record.ts';
import { triage } from './triage.ts';

/** Questions of the bank that one person is asked at most. */
export const MOST_QUESTIONS = 6;

/** A level and a class as one number: the smaller, the more urgent, then the graver. */
type Standing = number;

/**
 * The question to ask next, or undefined when six of the bank were asked or no answer would change anything.
 *
 * A question is left out when it was asked, when all it could establish is known, when it is not made for
 * whom the report is about, or when the writer is too young for it. Of the others the one is taken whose
 * "yes" gives, compared in this order:
 * 1. the most urgent level, then the gravest class, by itself;
 * 2. the same together with the best second "yes", because most dimensions need two signs;
 * 3. the gentler question; 4. the earlier one in the bank.
 * When no question, alone or with a second one, would change level or class, nothing more is asked: a
 * person is not questioned for completeness. Ids of indicators that the list has not are passed over here.
 */
export function nextQuestion(
  record: TriageRecord,
  asked: readonly string[],
  questions: readonly Question[],
  indicators: readonly Indicator[],
  about: About,
): Question | undefined {
  if (questions.filter(({ id }) => asked.includes(id)).length >= MOST_QUESTIONS) return undefined;
  const known = (record.indicators ?? []).filter((id) => indicators.some((indicator) => indicator.id === id));
  const standing = (ids: readonly string[]): Standing =>
    standingOf({ ...record, indicators: [...ids] }, indicators);
  const open = questions.filter(
    (question) =>
      !asked.includes(question.id) &&
      question.indicators.some((id) => !known.includes(id)) &&
      suits(question, record, about),
  );
  const ranked = open
    .map((question) => {
      const withYes = [...known, ...question.indicators];
      const together = open.map((other) => standing([...withYes, ...other.indicators]));
      return { question, alone: standing(withYes), best: Math.min(...together) };
    })
    .filter(({ best }) => best < standing(known))
    .sort((a, b) => a.alone - b.alone || a.best - b.best || a.question.sensitivity - b.question.sensitivity);
  return ranked[0]?.question;
}

function suits({ about: madeFor, minAge }: Question, { age, child }: TriageRecord, about: About): boolean {
  if (madeFor !== 'both' && madeFor !== about) return false;
  if (minAge === undefined || about === 'other') return true;
  return typeof age === 'number' ? age >= minAge : child !== true;
}

function standingOf(record: TriageRecord, indicators: readonly Indicator[]): Standing {
  const decided = triage(record, indicators);
  if (!decided.ok) throw new Error('a question of the bank names an indicator that is in no list');
  return LEVELS.indexOf(decided.value.level) * CLASSES.length + CLASSES.indexOf(decided.value.class);
}
