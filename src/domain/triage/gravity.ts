import { CLASSES, type CaseClass } from './classify.ts';
import { DIMENSIONS } from './dimensions.ts';
import type { Indicator } from './indicator.ts';
import type { Level } from './level.ts';
import { answersOf, type Question } from './question.ts';
import type { TriageRecord } from './triage-record.ts';
import { triage } from './triage.ts';
import type { Weight } from './weigh-dimension.ts';

/** What a level is worth finding out: the ones at which somebody is called for are far above the others. */
const LEVEL_VALUES: Readonly<Record<Level, number>> = { P1: 16, P2: 8, P3: 4, P4: 1, P5: 0 };

/** A dimension that is positive, and what one sign brings it nearer to that: two or three signs make it so. */
const POSITIVE = 1.5;
const NEARER = { strong: 0.9, medium: 0.5, weak: 0.2 } as const;

/** How grave a situation is. For choosing questions only; what is decided is `triage`. */
export interface Gravity {
  /** Level first, then class, then how near the dimensions are to being positive: what a longer talk could find. */
  readonly value: number;
  readonly level: Level;
  readonly class: CaseClass;
}

/**
 * The gravity of records that answers to these questions can make of one, each worked out once: choosing a
 * question looks at some thousand of them. Throws when a question names an indicator that is in no list, which is checked
 * where the bank is loaded.
 */
export function createGravity(
  { indicators: known }: TriageRecord,
  questions: readonly Question[],
  indicators: readonly Indicator[],
): (record: TriageRecord) => Gravity {
  const bank = questions.flatMap((question) => answersOf(question).flatMap((answer) => answer.indicators));
  const ids = new Set([...(known ?? []), ...bank]);
  const possible = indicators.filter(({ id }) => ids.has(id));
  const found = new Map<string, Gravity>();
  return (record) => {
    const key = `${record.form ?? ''} ${[...new Set(record.indicators)].sort().join(' ')}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const decided = triage(record, possible);
    if (!decided.ok) throw new Error('a question of the bank names an indicator that is in no list');
    const { level, class: classed, dimensions } = decided.value;
    const near = DIMENSIONS.reduce((sum, name) => sum + nearness(dimensions[name]), 0);
    const value = LEVEL_VALUES[level] + 1 - CLASSES.indexOf(classed) / CLASSES.length + near;
    const gravity = { value, level, class: classed };
    found.set(key, gravity);
    return gravity;
  };
}

function nearness({ positive, strong, medium, weak }: Weight): number {
  const signs = strong * NEARER.strong + medium * NEARER.medium + weak * NEARER.weak;
  return positive ? POSITIVE : Math.min(signs, POSITIVE);
}
