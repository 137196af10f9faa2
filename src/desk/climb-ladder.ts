import { alertText } from '../domain/cases/alert-text.ts';
import type { Case, CaseAlert, TimelineEntry } from '../domain/cases/case.ts';
import { CLOCKS } from '../domain/cases/clocks.ts';
import { nextAlert, type NextAlert } from '../domain/cases/ladder.ts';
import type { Rung } from '../domain/cases/rung.ts';
import { alertKey } from './alert-key.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';
import { owePeople } from './owe-people.ts';

/** Where a case stands on the ladder after a look at it, and the step that was taken, if one was. */
export interface Climbed {
  readonly alert: CaseAlert;
  readonly step?: { readonly entry: TimelineEntry; readonly people: readonly OnCall[] };
}

/** How soon a ladder on which nobody stands is looked at again. */
const LOOK_AGAIN_MS = 5 * 60 * 1000;

/** Alerts the next rung of a case, if it is time: the alert is in the outboxes when this resolves. */
export async function climbLadder(parts: DeskParts, known: Case, now: Date): Promise<Climbed> {
  const { nextAt: _nextAt, ...alert } = known.alert;
  if (known.status !== 'open') return { alert };
  const rungs = await parts.ladder.rungs(now);
  const next = look(parts, known, rungs, alert, now);
  if (next === undefined || next.at > now) return { alert: due(alert, next, idle(parts, known, rungs, now)) };

  const step = { ...alert, ...next.after };
  const following = look(parts, known, rungs, step, now);
  const entry = await send(parts, known, next.rung, now);
  return { alert: due(step, following), step: { entry, people: next.rung.people } };
}

function look(
  { waits }: DeskParts,
  { level }: Case,
  rungs: readonly Rung<OnCall>[],
  alert: CaseAlert,
  now: Date,
): NextAlert<OnCall> | undefined {
  return nextAlert({ level, rungs, alert, now, alertEvery: waits[level] });
}

function due(alert: CaseAlert, next: { readonly at: Date } | undefined, otherwise?: Date): CaseAlert {
  const nextAt = next?.at ?? otherwise;
  return nextAt === undefined ? alert : { ...alert, nextAt };
}

/** Nobody could be told: somebody may come on duty. */
function idle({ waits }: DeskParts, { level }: Case, rungs: readonly unknown[], now: Date): Date | undefined {
  const alerts = (waits[level] ?? CLOCKS[level].alertEvery) !== null;
  return alerts && rungs.length === 0 ? new Date(now.getTime() + LOOK_AGAIN_MS) : undefined;
}

async function send(
  parts: DeskParts,
  known: Case,
  { kind, people }: Rung<OnCall>,
  now: Date,
): Promise<TimelineEntry> {
  const key = alertKey(known);
  const region = parts.country.regions.find(({ id }) => id === known.region) ?? null;
  const notice = { key, text: alertText({ ...known, region }), urgency: 'safety', caseId: known.id } as const;
  const sent = await owePeople(parts, people, notice);
  for (const { channel } of people) parts.metrics.count('alerts', channel);
  parts.log.info('case_alerted', { caseId: known.id, level: known.level, attempt: known.alert.step + 1 });
  return { at: now, what: 'alerted', alert: { key, rung: kind, sent } };
}
