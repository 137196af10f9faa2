import type { Turn } from '#src/bot/turn.ts';
import { tellAge } from '#src/domain/cases/hear.ts';
import type { About, Report } from '#src/domain/cases/report.ts';
import { choiceOf, NO, SKIP, YES, yesNo, type Answer, type Question } from './prompts/question.ts';

/** One thing to find out: how to ask it, and what the answer changes. */
export interface ReportQuestion {
  readonly question: Question;
  /** An answer that is none ("I don't know") changes nothing but that it was asked. */
  take(report: Report, answer: Answer, turn: Turn): Report;
}

interface Opening {
  readonly id: string;
  /** Asked only of reports about these; of all when left out. */
  readonly about?: readonly About[];
  readonly isOpen: (report: Report) => boolean;
  readonly ask: (about: About) => ReportQuestion;
}

/**
 * What is asked before the questions of the bank, in this order: is it safe to write, is anybody in danger, then what
 * makes a child's case of it, and where. Each has its own wording for the person, somebody else, and a place.
 */
export const OPENING: readonly Opening[] = [
  {
    id: 'safe',
    isOpen: (report) => report.safeToWrite === null,
    ask: () => ({
      question: { id: 'report.safe', text: 'report:safe', options: [YES, NO], told: true },
      take: (report, answer) => ({ ...report, safeToWrite: yesNo(answer) }),
    }),
  },
  {
    id: 'danger',
    isOpen: (report) => !report.dangerNow,
    ask: (about) => ({
      question: { id: 'report.danger', text: `report:danger.${about}`, options: [YES, NO, SKIP], told: true },
      take: (report, answer) => ({ ...report, dangerNow: report.dangerNow || yesNo(answer) === true }),
    }),
  },
  {
    id: 'children',
    about: ['place'],
    isOpen: (report) => report.child === null,
    ask: () => ({
      question: { id: 'report.children', text: 'report:children', options: [YES, NO, SKIP], told: true },
      take: (report, answer) => ({ ...report, child: yesNo(answer) ?? report.child }),
    }),
  },
  {
    id: 'age',
    about: ['self', 'other'],
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
        told: true,
      },
      take: takeAge,
    }),
  },
  {
    id: 'place',
    isOpen: (report) => report.region === null && report.place === null && report.country === null,
    ask: (about) => ({
      question: {
        id: 'report.place',
        text: `report:place.${about}`,
        options: [SKIP],
        accept: 'place',
        told: true,
        // A position is that of who writes: of somebody else, or of a place, it would be a wrong one.
        ...(about === 'self' ? { here: true as const } : {}),
      },
      take: takePlace,
    }),
  },
];

/** The first of the opening that is still to be asked. */
export function nextOpening(report: Report): string | undefined {
  return OPENING.find(
    ({ id, about, isOpen }) =>
      !report.asked.includes(id) && (about?.includes(report.about) ?? true) && isOpen(report),
  )?.id;
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
