import type { Turn } from '#src/bot/turn.ts';
import { tellAge } from '#src/domain/cases/hear.ts';
import type { About, Report } from '#src/domain/cases/report.ts';
import { nextQuestion } from '#src/domain/triage/next-question.ts';
import { questionKey } from '#src/domain/triage/question-key.ts';
import { triageRecord } from '#src/domain/cases/triage-record.ts';
import { choiceOf, NO, SKIP, YES, yesNo, type Answer, type Question } from './prompts/question.ts';

/** One thing to find out: how to ask it, and what the answer changes. */
export interface ReportQuestion {
  readonly question: Question;
  /** An answer that is none ("I don't know") changes nothing but that it was asked. */
  take(report: Report, answer: Answer): Report;
}

/** What is asked before any indicator, in this order; each wording is for the person or about somebody else. */
const OPENING: readonly {
  id: string;
  isOpen: (report: Report) => boolean;
  ask: (about: About) => ReportQuestion;
}[] = [
  {
    id: 'safe',
    isOpen: (report) => report.safeToWrite === null,
    ask: () => ({
      question: { id: 'report.safe', text: 'report:safe', options: [YES, NO] },
      take: (report, answer) => ({ ...report, safeToWrite: yesNo(answer) }),
    }),
  },
  {
    id: 'danger',
    isOpen: (report) => !report.dangerNow,
    ask: (about) => ({
      question: { id: 'report.danger', text: `report:danger.${about}`, options: [YES, NO, SKIP] },
      take: (report, answer) => ({ ...report, dangerNow: report.dangerNow || yesNo(answer) === true }),
    }),
  },
  {
    id: 'age',
    isOpen: (report) => report.child === null,
    ask: (about) => ({
      question: {
        id: 'report.age',
        text: `report:age.${about}`,
        options: [
          { id: 'child', title: 'report:choice.child' },
          { id: 'adult', title: 'report:choice.adult' },
          SKIP,
        ],
        accept: 'age',
      },
      take: takeAge,
    }),
  },
  {
    id: 'place',
    isOpen: (report) => report.region === null && report.place === null && report.country === null,
    ask: (about) => ({
      question: { id: 'report.place', text: `report:place.${about}`, options: [SKIP], accept: 'place' },
      take: takePlace,
    }),
  },
];

/**
 * The id of the next thing to ask, or undefined when nothing more would help: first the opening, then at most
 * six indicators, the ones that would change the urgency most first.
 */
export function nextReportQuestion(report: Report, turn: Turn): string | undefined {
  const opening = OPENING.find(({ id, isOpen }) => !report.asked.includes(id) && isOpen(report));
  if (opening !== undefined) return opening.id;
  const { indicators, questions } = turn.parts.country;
  return nextQuestion(triageRecord(report), report.asked, questions, indicators, report.about)?.id;
}

/** The question of that id, worded for who the report is about. */
export function reportQuestion(id: string, about: About, turn: Turn): ReportQuestion {
  const opening = OPENING.find((known) => known.id === id);
  if (opening !== undefined) return marking(id, opening.ask(about));
  const found = turn.parts.country.questions.find((known) => known.id === id);
  if (found === undefined) throw new Error('a question that is in no bank was asked');
  return marking(id, {
    question: { id: `report.${id}`, text: questionKey(found, about), options: [YES, NO, SKIP] },
    take: (report, answer) =>
      yesNo(answer) === true
        ? { ...report, indicators: [...new Set([...report.indicators, ...found.indicators])] }
        : report,
  });
}

/** A question asked is marked, so that it is asked once, whatever the answer. */
function marking(id: string, asked: ReportQuestion): ReportQuestion {
  return {
    question: asked.question,
    take: (report, answer) => ({ ...asked.take(report, answer), asked: [...report.asked, id] }),
  };
}

function takeAge(report: Report, answer: Answer): Report {
  if (answer.kind === 'age') return tellAge(report, answer.age);
  const choice = choiceOf(answer);
  if (choice === 'child') return { ...report, child: true };
  return choice === 'adult' ? { ...report, child: false } : report;
}

/** The place a person names: its region or country when the map knows it, and the words as they were typed. */
export function takePlace(report: Report, answer: Answer): Report {
  if (answer.kind !== 'place') return report;
  const { region, country, place } = answer;
  return { ...report, region, country, place };
}
