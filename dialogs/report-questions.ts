import type { Turn } from '#src/bot/turn.ts';
import type { About, Report } from '#src/domain/cases/report.ts';
import { triageRecord } from '#src/domain/cases/triage-record.ts';
import { nextQuestion } from '#src/domain/triage/next-question.ts';
import { bankQuestion } from './report-bank.ts';
import { nextOpening, OPENING, type ReportQuestion } from './report-opening.ts';

/**
 * The id of the next thing to ask, or undefined when nothing more would help: first the opening, then a few of
 * the bank, the ones that would change the urgency most first.
 */
export function nextReportQuestion(report: Report, turn: Turn): string | undefined {
  const { indicators, questions } = turn.parts.country;
  const { about, asked, answers } = report;
  const interview = { about, asked, answers, record: triageRecord(report) };
  return nextOpening(report) ?? nextQuestion(interview, questions, indicators)?.id;
}

/** The question of that id, worded for what the report is about. */
export function reportQuestion(id: string, about: About, turn: Turn): ReportQuestion {
  const opening = OPENING.find((known) => known.id === id);
  if (opening !== undefined) return marking(id, opening.ask(about));
  const found = turn.parts.country.questions.find((known) => known.id === id);
  if (found === undefined) throw new Error('a question that is in no bank was asked');
  return marking(id, bankQuestion(found, about));
}

/** A question asked is marked, so that it is asked once, whatever the answer. */
function marking(id: string, asked: ReportQuestion): ReportQuestion {
  return {
    question: asked.question,
    take: (report, answer, turn) => {
      const taken = asked.take(report, answer, turn);
      return { ...taken, asked: [...report.asked, id] };
    },
  };
}
