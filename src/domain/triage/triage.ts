import { err, ok, type Result } from '../result.ts';
import { classify, type CaseClass } from './classify.ts';
import { DIMENSIONS, type Dimension } from './dimensions.ts';
import type { Indicator } from './indicator.ts';
import { LEVELS, type Level } from './level.ts';
import { RULES, type Facts, type PresentIndicator, type Reason } from './rules.ts';
import type { TriageRecord } from './triage-record.ts';
import { weighDimension, type Weight } from './weigh-dimension.ts';

/** What triage makes of a record; `reasons` names every rule that fired, most urgent first, never none. */
export interface TriageDecision {
  readonly level: Level;
  readonly class: CaseClass;
  readonly dimensions: Readonly<Record<Dimension, Weight>>;
  readonly reasons: readonly Reason[];
}

/** The record names indicators that the list has not; `ids` are those, each once. */
export interface TriageError {
  readonly code: 'unknown_indicators';
  readonly ids: readonly string[];
}

/** Under 18: Palermo Protocol, article 3 d. */
const ADULT_AGE = 18;

/**
 * Decides how urgent a situation is, and says why. What is missing is absent, never "no": one more indicator,
 * or danger, can only keep or raise the urgency. Only staff lower a level.
 * Rules: `RULES`, built on the ILO and EC operational indicators (2009) and the Palermo Protocol, and more
 * sensitive than both on purpose; to be signed off by the National Coordinating Committee.
 */
export function triage(
  record: TriageRecord,
  indicators: readonly Indicator[],
): Result<TriageDecision, TriageError> {
  const named = new Set(record.indicators);
  const unknown = [...named].filter((id) => !indicators.some((indicator) => indicator.id === id));
  if (unknown.length > 0) return err({ code: 'unknown_indicators', ids: unknown });

  const minor = isMinor(record);
  const present = indicators
    .filter(({ id }) => named.has(id))
    .map((indicator) => ({ indicator, strength: minor ? indicator.child : indicator.adult }))
    .filter((item): item is PresentIndicator => item.strength !== null);
  const dimensions = weighAll(present);
  const facts: Facts = {
    minor,
    dangerNow: record.dangerNow === true,
    form: record.form ?? null,
    present,
    dimensions,
    class: classify(dimensions, minor),
  };
  const fired: Reason[] = RULES.filter((rule) => rule.fires(facts)).map(({ key }) => key);
  const reasons: readonly Reason[] = fired.length > 0 ? fired : ['P5.nothing_known'];
  return ok({ level: levelOf(reasons), class: facts.class, dimensions, reasons });
}

/** Known to be under 18; who may be is not. */
export function isMinor({ child, age }: TriageRecord): boolean {
  return child === true || (typeof age === 'number' && age < ADULT_AGE);
}

function weighAll(present: readonly PresentIndicator[]): Record<Dimension, Weight> {
  const weigh = (dimension: Dimension): Weight =>
    weighDimension(
      present.filter(({ indicator }) => indicator.dimension === dimension).map(({ strength }) => strength),
    );
  return Object.fromEntries(DIMENSIONS.map((name) => [name, weigh(name)])) as Record<Dimension, Weight>;
}

function levelOf(reasons: readonly Reason[]): Level {
  return LEVELS.find((level) => reasons.some((reason) => reason.startsWith(`${level}.`))) ?? 'P5';
}
