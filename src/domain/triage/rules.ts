import type { CaseClass } from './classify.ts';
import { DIMENSIONS, type Dimension } from './dimensions.ts';
import type { Indicator, Strength } from './indicator.ts';
import type { TriageRecord } from './triage-record.ts';
import type { Weight } from './weigh-dimension.ts';

/** An indicator that is present, with its strength in the list that applies. */
export interface PresentIndicator {
  readonly indicator: Indicator;
  readonly strength: Strength;
}

/** What the rules look at. */
export interface Facts {
  readonly minor: boolean;
  readonly dangerNow: boolean;
  readonly form: NonNullable<TriageRecord['form']> | null;
  readonly present: readonly PresentIndicator[];
  readonly dimensions: Readonly<Record<Dimension, Weight>>;
  readonly class: CaseClass;
}

const ABDUCTION = 'coercive_recruitment.abduction_forced_marriage_forced';

/** A minor with a single sign of one of these is urgent. */
const GRAVE_FOR_A_MINOR: readonly Dimension[] = [
  'exploitation',
  'coercion_at_destination',
  'coercive_recruitment',
];

/**
 * The published rules, most urgent first, each with the key by which staff see that it fired. The level of a
 * rule is the beginning of its key. The keys are stable: the catalogue, the statistics and stored cases use them.
 */
export const RULES = [
  { key: 'P1.danger_now', fires: (facts) => facts.dangerNow },
  { key: 'P1.minor_armed', fires: ({ minor, form }) => minor && form === 'armed' },
  { key: 'P1.minor_sexual', fires: ({ minor, form }) => minor && form === 'sexual' },
  { key: 'P2.minor_form', fires: ({ minor, form }) => minor && form !== null },
  {
    key: 'P2.minor_indicator',
    fires: ({ minor, present }) =>
      minor && present.some(({ indicator }) => GRAVE_FOR_A_MINOR.includes(indicator.dimension)),
  },
  { key: 'P2.form_sexual', fires: ({ form }) => form === 'sexual' },
  { key: 'P2.form_begging', fires: ({ form }) => form === 'begging' },
  { key: 'P2.form_marriage', fires: ({ form }) => form === 'marriage' },
  { key: 'P2.form_descent', fires: ({ form }) => form === 'descent' },
  { key: 'P2.form_armed', fires: ({ form }) => form === 'armed' },
  {
    key: 'P2.abduction_or_sale',
    fires: ({ present }) => present.some(({ indicator }) => indicator.id === ABDUCTION),
  },
  { key: 'P2.class_trafficking', fires: (facts) => facts.class === 'trafficking' },
  {
    key: 'P2.class_deception_and_exploitation',
    fires: (facts) => facts.class === 'deception_and_exploitation',
  },
  { key: 'P2.class_forced_labour', fires: (facts) => facts.class === 'forced_labour' },
  {
    key: 'P2.exploitation_with_means',
    fires: ({ dimensions }) =>
      dimensions.exploitation.positive &&
      DIMENSIONS.some((name) => name !== 'exploitation' && dimensions[name].positive),
  },
  {
    key: 'P3.dimension_positive',
    fires: ({ dimensions }) => DIMENSIONS.some((name) => dimensions[name].positive),
  },
  {
    key: 'P3.strong_indicator',
    fires: ({ present }) => present.some(({ strength }) => strength === 'strong'),
  },
  { key: 'P4.any_indicator', fires: ({ present }) => present.length > 0 },
] as const satisfies readonly { key: string; fires: (facts: Facts) => boolean }[];

/** Why a situation has its level; `P5.nothing_known` is given when no rule fired. */
export type Reason = (typeof RULES)[number]['key'] | 'P5.nothing_known';

/** Every reason there is, most urgent first. */
export const REASONS: readonly Reason[] = [...RULES.map(({ key }) => key), 'P5.nothing_known'];
