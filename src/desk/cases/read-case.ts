import type { Case } from '../../domain/cases/case.ts';
import { explainReport, type ToldSign } from '../../domain/cases/explain.ts';
import { triageRecord } from '../../domain/cases/triage-record.ts';
import { likenessOf, type Likeness } from '../../domain/cases/work/likeness.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { covers } from '../../domain/staff/permissions.ts';
import { triage, type TriageDecision } from '../../domain/triage/triage.ts';
import type { Correspondence } from '../../storage/conversations.ts';
import type { ListedMedium } from '../../storage/media.ts';
import { changeCase } from '../change-case.ts';
import { reachRefusal } from '../reach-refusal.ts';
import { numberOfCase } from './number-of-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';
import { readingOf } from './reading-of.ts';

/** A case with all that staff see beside it. */
export interface CaseFile {
  readonly known: Case;
  /** The conversation with its person; undefined when there is none any more. */
  readonly correspondence: Correspondence | undefined;
  /** Why its person may not be written to now; undefined when they may. */
  readonly unreachable: Awaited<ReturnType<typeof reachRefusal>>;
  /** Where the person can be called. */
  readonly number: string | null;
  readonly media: readonly ListedMedium[];
  /** Cases that staff linked with it, and those that may be about the same; only what the reader may read too. */
  readonly linked: readonly Case[];
  readonly suspected: readonly { readonly known: Case; readonly why: Likeness }[];
  /** What triage makes of what was told. */
  readonly decision: TriageDecision;
  readonly signs: readonly ToldSign[];
  /** The names of everybody whose id stands in it. */
  readonly names: ReadonlyMap<string, string>;
}

/** How many cases that may be the same are shown. */
const MOST_SUSPECTED = 20;

/** Reads a case, which the audit knows before it is handed out. Nothing of it is unread then, if it is theirs or nobody's. */
export async function readCase(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
): Promise<Result<CaseFile, Refused>> {
  const known = await parts.cases.find(caseId);
  if (known === undefined) return err({ code: 'not_found' });
  if (!covers(doer.scope, doer.staff, known.owner ?? null)) return err({ code: 'forbidden' });
  await readingOf(parts, doer, caseId, 'case.read');
  return ok(await fileOf(parts, doer, await seen(parts, doer, known)));
}

/** A case of which nothing is unread any more; what a supervisor reads of an agent's case stays unread to the agent. */
async function seen(parts: CaseDesk, { staff }: Doer, known: Case): Promise<Case> {
  if (known.unread === 0 || (known.owner ?? staff) !== staff) return known;
  const changed = await changeCase(parts, known.id, (current) =>
    current.unread === known.unread ? { ...current, unread: 0 } : current,
  );
  return changed ?? known;
}

async function fileOf(parts: CaseDesk, doer: Doer, known: Case): Promise<CaseFile> {
  const { cases, conversations, colleagues, country } = parts;
  const maySee = ({ owner, erased }: Case): boolean =>
    erased !== true && covers(doer.scope, doer.staff, owner ?? null);
  const [correspondence, unreachable, media, linked, alike, names] = await Promise.all([
    conversations.correspondence(known.conversation),
    reachRefusal(parts, known),
    parts.media.list(known.id),
    cases.some(known.links.map(({ id }) => id)),
    known.erased === true ? [] : cases.alike(known, MOST_SUSPECTED),
    colleagues.names(staffIn(known)),
  ]);
  const decided = triage(triageRecord(known.report), country.indicators);
  // Indicators come from our own understanding and question bank, which are checked against this table at start.
  if (!decided.ok) throw new Error('a case names an indicator that is in no list');
  return {
    known,
    correspondence,
    unreachable,
    number: numberOfCase(parts, known, correspondence),
    media,
    linked: linked.filter(maySee),
    suspected: alike.filter(maySee).flatMap((other) => {
      const why = likenessOf(known, other);
      const isLinked = known.links.some(({ id }) => id === other.id);
      return why === undefined || isLinked ? [] : [{ known: other, why }];
    }),
    decision: decided.value,
    signs: explainReport(known.report, country.indicators, country.questions),
    names,
  };
}

function staffIn({ owner, speaker, notes, tasks, talk, timeline, closing, levelSet }: Case): string[] {
  const ids = [
    owner,
    speaker?.id,
    closing?.by,
    levelSet?.by,
    ...[...notes, ...talk, ...timeline].map(({ by }) => by),
    ...tasks.map((task) => task.for ?? undefined),
    ...timeline.flatMap(({ alert }) => alert?.sent.map(({ to }) => to) ?? []),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}
