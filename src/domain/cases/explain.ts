import type { Indicator } from '../triage/indicator.ts';
import type { GivenAnswer, Report } from './report.ts';
import { answersOf, type Question } from '../triage/question.ts';

/** One sign that was told, and how: in which words, or as the answer to which question. */
export interface ToldSign {
  /** Id of the indicator, `form.<form>`, or `danger.<rule>`. */
  readonly sign: string;
  /** French, of an indicator. */
  readonly label?: string;
  readonly words: readonly string[];
  readonly answers: readonly GivenAnswer[];
}

/**
 * What made the rules fire, for staff: each sign with the person's words or the answer that told it. Words are there as
 * far as the person agreed that they are kept.
 */
export function explainReport(
  report: Report,
  indicators: readonly Indicator[],
  questions: readonly Question[],
): readonly ToldSign[] {
  const told = [
    ...report.evidence.map(({ rule }) => rule).filter((rule) => rule.startsWith('danger.')),
    ...(report.form === null ? [] : [`form.${report.form}`]),
    ...report.indicators,
  ];
  return [...new Set(told)].map((sign) => {
    const label = indicators.find(({ id }) => id === sign)?.label;
    return {
      sign,
      ...(label === undefined ? {} : { label }),
      words: report.evidence.filter(({ rule }) => rule === sign).map(({ words }) => words),
      answers: report.answers.filter((given) => establishes(given, sign, questions)),
    };
  });
}

function establishes(
  { question, answer }: GivenAnswer,
  sign: string,
  questions: readonly Question[],
): boolean {
  return questions
    .filter(({ id }) => id === question)
    .flatMap(answersOf)
    .some(
      ({ id, indicators, form }) =>
        id === answer && (indicators.includes(sign) || `form.${form ?? ''}` === sign),
    );
}
