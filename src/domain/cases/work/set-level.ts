import { compareLevels, type Level } from '../../triage/level.ts';
import type { Case } from '../case.ts';
import type { Doing } from '../case-work.ts';

/**
 * A case with the level that staff give it. What the rules say stays known beside it. A case of nobody that becomes
 * more urgent alerts from the start of the ladder; the clock of the first answer starts anew with it.
 */
export function withLevel(known: Case, level: Level, reason: string, { by, at }: Doing): Case {
  if (level === known.level) return known;
  const rises = compareLevels(level, known.level) < 0;
  const restarted =
    known.status === 'open' ? { since: at, step: 0, nextAt: at } : { ...known.alert, since: at };
  return {
    ...known,
    level,
    levelSet: { level, reason, by, at },
    updatedAt: at,
    alert: rises ? restarted : known.alert,
    timeline: [...known.timeline, { at, what: `level ${known.level} to ${level}`, by }],
  };
}
