import type { Interview } from './interview.ts';
import { likelihood } from './likelihood.ts';
import { answersOf, tells, type BankAnswer, type Question } from './question.ts';
import { suits } from './suits.ts';
import type { TriageRecord } from './triage-record.ts';

/** A question that could be asked, with its answers that would be news and how likely one of them is. */
export interface OpenQuestion {
  readonly question: Question;
  readonly telling: readonly BankAnswer[];
  /** From 0 to 1. */
  readonly chance: number;
}

/** The questions that suit the person, were not asked, and whose answer is neither known nor ruled out. */
export function openQuestions(interview: Interview, questions: readonly Question[]): OpenQuestion[] {
  const { record, asked, answers } = interview;
  const given = questions.flatMap((question) =>
    answersOf(question).filter(({ id }) =>
      answers.some((answer) => answer.question === question.id && answer.answer === id),
    ),
  );
  const ruledOut = given.flatMap(({ rulesOut }) => rulesOut);
  const ledTo = given.flatMap(({ leadsTo }) => leadsTo);
  return questions
    .filter(({ id, opening }) => opening !== true && !asked.includes(id) && !ruledOut.includes(id))
    .filter((question) => suits(question, interview))
    .map((question) => ({
      question,
      telling: answersOf(question).filter((answer) => tells(answer) && isNews(answer, record)),
      chance: ledTo.includes(question.id) ? 1 : likelihood(question, interview, questions),
    }))
    .filter(({ telling }) => telling.length > 0);
}

function isNews({ indicators, form }: BankAnswer, record: TriageRecord): boolean {
  return (
    (form !== undefined && form !== record.form) || indicators.some((id) => !record.indicators?.includes(id))
  );
}
