import type { Turn } from '#src/bot/turn.ts';
import { takeAnswer } from '#src/domain/cases/take-answer.ts';
import { answersOf, type Question as BankQuestion } from '#src/domain/triage/question.ts';
import { answerKey, questionKey } from '#src/domain/triage/question-key.ts';
import type { About } from '#src/domain/cases/report.ts';
import { choiceOf, NO, SKIP, YES, type Option } from './prompts/question.ts';
import type { ReportQuestion } from './report-opening.ts';

/** A question of the bank, worded for what the report is about; it can be skipped, and answered in other words. */
export function bankQuestion(asked: BankQuestion, about: About): ReportQuestion {
  const own = asked.answers?.map(({ id }): Option => ({ id, title: answerKey(asked, about, id) }));
  return {
    question: {
      id: `report.${asked.id}`,
      text: questionKey(asked, about),
      options: [...(own ?? [YES, NO]), SKIP],
      told: true,
    },
    take: (report, answer, turn) => {
      const chosen = answersOf(asked).find(({ id }) => id === choiceOf(answer)) ?? meant(asked, turn);
      return chosen === undefined ? report : takeAnswer(report, asked.id, chosen, turn.said.text);
    },
  };
}

/** The answer that somebody's own words come to: the one whose indicators they name. */
function meant(asked: BankQuestion, { said }: Turn): ReturnType<typeof answersOf>[number] | undefined {
  return answersOf(asked).find(
    ({ indicators }) => indicators.length > 0 && indicators.every((id) => said.indicators.includes(id)),
  );
}
