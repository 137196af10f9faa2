import type { Case, TimelineEntry } from '../domain/cases/case.ts';
import { changeCase } from './change-case.ts';
import { climbLadder, type Climbed } from './climb-ladder.ts';
import type { DeskParts } from './desk-parts.ts';
import { mailAlert } from './mail-alert.ts';
import { warnLate } from './warn-late.ts';
import { withClock } from './with-clock.ts';

/**
 * Looks at a case whose clocks say so: alerts the next rung of the ladder, and tells the supervisors when nobody has
 * answered in time. Both are in the outboxes under the key of their step before the case moves on, so a crash in
 * between alerts nobody twice and leaves nobody out; nor do two processes that look at once.
 */
export async function alertCase(parts: DeskParts, id: string): Promise<void> {
  const known = await parts.cases.find(id);
  const now = parts.now();
  if (known === undefined || !isDue(known, now)) return;
  const climbed = await climbLadder(parts, known, now);
  const late = await warnLate(parts, known, now);
  const changed = await changeCase(parts, id, (current) =>
    isStill(known, current) ? moved(parts, current, climbed, late) : current,
  );
  const { step } = climbed;
  const isOurs = step !== undefined && changed?.timeline.includes(step.entry) === true;
  if (isOurs) await mailAlert(parts, known, step);
}

function isDue({ alert, lateAt: clock }: Case, now: Date): boolean {
  return [alert.nextAt, clock].some((at) => at !== undefined && at <= now);
}

/** Whether nobody has taken this step meanwhile. */
function isStill(known: Case, current: Case): boolean {
  return (
    current.alert.step === known.alert.step &&
    current.alert.since.getTime() === known.alert.since.getTime() &&
    current.lateAt?.getTime() === known.lateAt?.getTime()
  );
}

function moved(
  parts: DeskParts,
  current: Case,
  { alert, step }: Climbed,
  late: TimelineEntry | undefined,
): Case {
  const { nextAt: _nextAt, ...quiet } = alert;
  const entries = [step?.entry, late].filter((entry) => entry !== undefined);
  return withClock(parts, {
    ...current,
    // Somebody may have taken it while others were being told.
    alert: current.status === 'open' ? alert : quiet,
    timeline: [...current.timeline, ...entries],
  });
}
