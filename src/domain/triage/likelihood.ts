import type { Interview } from './interview.ts';
import { answersOf, tells, type Question } from './question.ts';

/**
 * How likely it is that the answer to a question says something, from 0 to 1: the judgement of the bank, raised by
 * each sign of the same dimension that was told and lowered by each question about it that found nothing. So
 * somebody who is free to go is asked about the promises next, and not for a third time about locked doors.
 * It only orders questions: an answer that is missing never lowers a level.
 */
export function likelihood(question: Question, interview: Interview, bank: readonly Question[]): number {
  const dimension = dimensionOf(question);
  if (dimension === undefined) return question.likely;
  const told = (interview.record.indicators ?? []).filter((id) => id.startsWith(`${dimension}.`)).length;
  const inVain = bank.filter(
    (other) =>
      interview.asked.includes(other.id) &&
      dimensionOf(other) === dimension &&
      !foundAnything(other, interview),
  ).length;
  return Math.min(1, (question.likely * (1 + told)) / (1 + inVain));
}

function foundAnything(question: Question, { answers }: Interview): boolean {
  return answersOf(question).some(
    (answer) =>
      tells(answer) && answers.some((given) => given.question === question.id && given.answer === answer.id),
  );
}

/** The dimension that a question is about: that of the first indicator it can establish. */
export function dimensionOf(question: Question): string | undefined {
  const [first] = answersOf(question).flatMap(({ indicators }) => indicators);
  return first?.slice(0, first.indexOf('.'));
}
