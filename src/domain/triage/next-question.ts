import { createGravity } from './gravity.ts';
import type { Indicator } from './indicator.ts';
import type { Interview } from './interview.ts';
import { openQuestions, type OpenQuestion } from './open-questions.ts';
import type { BankAnswer, Question } from './question.ts';

import { suits } from './suits.ts';
import { thatMatter } from './that-matter.ts';
import { withAnswer, type TriageRecord } from './triage-record.ts';
import { isMinor } from './triage.ts';

/** Questions of the bank that one person is asked at most, and a child who writes. */
export const MOST_QUESTIONS = 6;
export const MOST_QUESTIONS_TO_A_CHILD = 4;

/** How much more a question must be worth to be asked, by how hard it is to be asked it. */
const COST = { 1: 1, 2: 1.5, 3: 2 } as const;

/** A question that is expected to change less is not asked. */
const LEAST_WORTH = 0.15;

/**
 * The question to ask next, or undefined when enough of the bank were asked or no answer would change anything.
 *
 * Who has told nothing is first asked what it is about. Then of the open questions the one is taken from which most is
 * to be expected: how likely an answer is that says something, times how far it moves level and class (strengths are
 * those of the list for a child or for an adult) by itself and with the best question after it, because most dimensions
 * need two signs. A harder question must be worth more; a child is asked the gentlest first. Of equal ones the earlier
 * of the bank.
 *
 * In a crisis (P1), and when all that could be told would change neither level nor class, nothing more is
 * asked: a person is not questioned for completeness. Ids of indicators that the list has not are passed over here.
 */
export function nextQuestion(
  interview: Interview,
  questions: readonly Question[],
  indicators: readonly Indicator[],
): Question | undefined {
  const { asked } = interview;
  const record = listedOnly(interview.record, indicators);
  const isChild = interview.about === 'self' && isMinor(record);
  const most = isChild ? MOST_QUESTIONS_TO_A_CHILD : MOST_QUESTIONS;
  const gravity = createGravity(record, questions, indicators);
  const wereAsked = questions.filter(({ id }) => asked.includes(id)).length;
  if (wereAsked >= most || gravity(record).level === 'P1') return undefined;

  const known = { ...interview, record };
  const opening = questions.find(
    (question) => question.opening === true && !asked.includes(question.id) && suits(question, known),
  );
  if (opening !== undefined) return opening;
  const open = thatMatter(record, openQuestions(known, questions), gravity);
  const ranked = open
    .map((one) => ({ one, worth: worth(one, open, record, (after) => gravity(after).value) }))
    .filter((item) => gain(item) >= LEAST_WORTH)
    .sort((a, b) => (isChild ? hardness(a.one) - hardness(b.one) : 0) || gain(b) - gain(a));
  return ranked[0]?.one.question;
}

/** What a question is expected to change, by itself and by what it adds to the best one after it. */
function worth(
  one: OpenQuestion,
  open: readonly OpenQuestion[],
  record: TriageRecord,
  value: (record: TriageRecord) => number,
): number {
  const before = value(record);
  const others = open.filter((other) => other !== one);
  const alone = others.map((other) =>
    expected(other, (second) => value(withAnswer(record, second)) - before),
  );
  return expected(one, (answer) => {
    const then = withAnswer(record, answer);
    const now = value(then);
    const added = others.map(
      (other, index) =>
        expected(other, (second) => value(withAnswer(then, second)) - now) - (alone[index] ?? 0),
    );
    return now - before + Math.max(0, ...added);
  });
}

/** The mean of what its telling answers are worth, for as often as one of them is given. */
function expected({ telling, chance }: OpenQuestion, worthOf: (answer: BankAnswer) => number): number {
  return (chance * telling.reduce((sum, answer) => sum + worthOf(answer), 0)) / telling.length;
}

function gain({ one, worth: expectedWorth }: { one: OpenQuestion; worth: number }): number {
  return expectedWorth / COST[one.question.sensitivity];
}

function hardness({ question }: OpenQuestion): number {
  return question.sensitivity;
}

function listedOnly(record: TriageRecord, indicators: readonly Indicator[]): TriageRecord {
  const ids = new Set(indicators.map(({ id }) => id));
  return { ...record, indicators: (record.indicators ?? []).filter((id) => ids.has(id)) };
}
