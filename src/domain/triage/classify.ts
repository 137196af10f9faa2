import type { Dimension } from './dimensions.ts';
import type { Weight } from './weigh-dimension.ts';

/** What a situation looks like, the gravest first. For staff only: a person is never told a class. */
export const CLASSES = [
  'trafficking',
  'deception_and_exploitation',
  'forced_labour',
  'labour_rights',
  'none',
] as const;
export type CaseClass = (typeof CLASSES)[number];

/**
 * The class of a situation. Without positive exploitation there is none. For a minor positive exploitation is
 * enough, no means are needed (Palermo Protocol, article 3 c). For an adult the dimensions combine as in the
 * ILO and EC operational indicators, with abuse of vulnerability at recruitment standing for the means.
 */
export function classify(dimensions: Readonly<Record<Dimension, Weight>>, minor: boolean): CaseClass {
  const deceived = dimensions.deceptive_recruitment.positive;
  const forcedToCome = dimensions.coercive_recruitment.positive;
  const usedWeakness = dimensions.recruitment_by_abuse_of_vulnerability.positive;
  const heldThere = dimensions.coercion_at_destination.positive;
  if (!dimensions.exploitation.positive) return 'none';
  if (minor) return 'trafficking';
  if (heldThere && (deceived || forcedToCome || usedWeakness)) return 'trafficking';
  if (deceived || forcedToCome) return 'deception_and_exploitation';
  return heldThere ? 'forced_labour' : 'labour_rights';
}
