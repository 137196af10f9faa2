import { openCase } from '../domain/cases/apply-report.ts';
import type { Case } from '../domain/cases/case.ts';
import type { ConsentKind } from '../domain/cases/consent.ts';
import type { DemoCase } from '../domain/cases/demo-case.ts';
import { recordConsent } from '../domain/cases/record-consent.ts';
import { emptyReport, type Report } from '../domain/cases/report.ts';
import type { TalkEntry } from '../domain/cases/talk.ts';
import { triageRecord } from '../domain/cases/triage-record.ts';
import { takenCase } from '../domain/cases/taken-case.ts';
import { closedCase } from '../domain/cases/work/closing.ts';
import { withinConsent } from '../domain/cases/within-consent.ts';
import { withNote } from '../domain/cases/work/note.ts';
import { withLevel } from '../domain/cases/work/set-level.ts';
import { withTags } from '../domain/cases/work/tags.ts';
import { triage } from '../domain/triage/triage.ts';
import type { DeskParts } from './desk-parts.ts';

type DemoParts = Pick<DeskParts, 'cases' | 'conversations' | 'country' | 'code' | 'id' | 'now'>;

const MINUTE_MS = 60_000;

/** Nobody was asked: the case was made up. */
const DEMO_WORDING = 'demo';

/**
 * Fills an empty desk with cases that were made up, each of them an exercise; `staff` are the accounts that have some.
 * They alert nobody: in a demo with real numbers nobody is woken. Returns how many, none when there is any case.
 */
export async function fillDemo(
  parts: DemoParts,
  demos: readonly DemoCase[],
  staff: readonly string[],
): Promise<number> {
  if (!(await parts.cases.isEmpty())) return 0;
  for (const demo of demos) await parts.cases.open(await demoCase(parts, demo, staff));
  return demos.length;
}

async function demoCase(parts: DemoParts, demo: DemoCase, staff: readonly string[]): Promise<Case> {
  const { conversations, country, id, now } = parts;
  const ago = (minutes: number): Date => new Date(now().getTime() - minutes * MINUTE_MS);
  const { surface, language } = demo;
  const conversation = await conversations.begin(
    `simulator-${surface}`,
    `sim:demo-${demo.id.replaceAll('_', '-')}`,
    ago(demo.heardAgo),
  );
  const openedAt = ago(demo.openedAgo);
  const report = reportOf(demo, id(), await parts.code(), openedAt);
  const decided = triage(triageRecord(report), country.indicators);
  if (!decided.ok) throw new Error(`${demo.id} names an indicator that is in no list`);
  const event = { id: id(), kind: 'case.reported', at: openedAt.toISOString(), language, report } as const;
  const opened = openCase(conversation, event, decided.value);
  const quiet = { since: openedAt, step: 1 };
  return worked({ ...opened, alert: quiet, isExercise: true }, demo, { staff, ago, id });
}

function reportOf(demo: DemoCase, caseId: string, code: string, at: Date): Report {
  const { about, occasion, dangerNow, child, age, region, place, country, form, safeToWrite } = demo;
  const { keep, callBack, callBackTime, said } = demo;
  const report: Report = {
    ...emptyReport(caseId, code, about, occasion),
    ...{ dangerNow, child, age, region, place, country, form, safeToWrite },
    callBackTime: callBackTime === null ? null : { part: callBackTime },
    words: said.map(({ words }) => words),
    indicators: [...new Set(said.flatMap(({ indicators }) => indicators))],
    evidence: said.flatMap(({ words, indicators }) => indicators.map((rule) => ({ rule, words }))),
    complete: keep === true,
  };
  const answered = Object.entries({ keep, callBack }).flatMap(([what, given]) =>
    given === null ? [] : [{ what: what as ConsentKind, given }],
  );
  const moment = { wording: DEMO_WORDING, language: demo.language, at: at.toISOString() };
  return withinConsent(
    answered.reduce(
      (so, { what, given }) => recordConsent(so, { what, answer: given ? 'given' : 'refused', ...moment }),
      report,
    ),
  );
}

interface Work {
  readonly staff: readonly string[];
  readonly ago: (minutes: number) => Date;
  readonly id: () => string;
}

/** The same case after what its staff did to it; of nobody's there is nothing. */
function worked(known: Case, demo: DemoCase, { staff, ago, id }: Work): Case {
  const by = demo.owner === null ? undefined : (staff[demo.owner] ?? staff[0]);
  const tagged = withTags(known, demo.tags, { by: by ?? '', at: known.openedAt });
  if (by === undefined) return { ...tagged, timeline: known.timeline };
  const takenAt = new Date(known.openedAt.getTime() + MINUTE_MS);
  const taken = takenCase(tagged, { id: id(), at: takenAt.toISOString(), staff: by });
  const noted = demo.notes.reduce(
    (so, { ago: when, text }) => withNote(so, { id: id(), by, at: ago(when), text }),
    taken,
  );
  const judged =
    demo.level === undefined
      ? noted
      : withLevel(noted, demo.level.level, demo.level.reason, { by, at: takenAt });
  const spoken = talked(judged, demo, { by, ago, id });
  const tasked: Case = {
    ...spoken,
    tasks: demo.tasks.map(({ text, dueIn, done }) => ({
      ...{ id: id(), text, for: by, dueAt: ago(-dueIn) },
      doneAt: done ? ago(-dueIn) : null,
    })),
  };
  if (demo.closed === undefined) return tasked;
  return closedCase(tasked, { reason: demo.closed.reason, by, at: ago(demo.closed.ago) });
}

function talked(
  known: Case,
  { talk, language }: DemoCase,
  { by, ago, id }: Omit<Work, 'staff'> & { readonly by: string },
): Case {
  const first = talk.find(({ from }) => from === 'staff');
  const lastOfStaff = talk.findLastIndex(({ from }) => from === 'staff');
  const entries = talk.map(({ ago: when, from, text }): TalkEntry => {
    const content = { kind: 'text', text } as const;
    const said = { id: id(), at: ago(when).toISOString(), from, content, language };
    return from === 'staff' ? { ...said, by } : said;
  });
  return {
    ...known,
    talk: entries,
    ...(first === undefined ? {} : { answeredAt: ago(first.ago) }),
    unread: talk.length - 1 - lastOfStaff,
    timeline: [
      ...known.timeline,
      ...talk.map(({ ago: when, from }) =>
        from === 'staff' ? { at: ago(when), what: 'answered', by } : { at: ago(when), what: 'wrote' },
      ),
    ],
  };
}
