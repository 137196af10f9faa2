import type { Level } from '../triage/level.ts';
import type { Form } from '../triage/form.ts';
import type { Report } from './report.ts';

/** Kinds of need that there is a next step for, the most pressing first; each has its text at `next:<need>`. */
export const NEEDS = [
  'body',
  'armed',
  'hurt',
  'locked',
  'marriage',
  'begging',
  'descent',
  'child',
  'debt',
  'papers',
  'pay',
  'home',
  'promise',
] as const;
export type Need = (typeof NEEDS)[number];

/** Next steps told at most, by level: who is in more trouble needs more, and nobody reads three texts. */
const MOST: Readonly<Record<Level, number>> = { P1: 1, P2: 2, P3: 2, P4: 1, P5: 1 };

const OF_FORM: Readonly<Partial<Record<Form, Need>>> = {
  sexual: 'body',
  armed: 'armed',
  marriage: 'marriage',
  begging: 'begging',
  descent: 'descent',
};

const OF_SIGNS: readonly (readonly [need: Need, sign: RegExp])[] = [
  ['hurt', /violence_victims|threats_violence/],
  ['locked', /isolation_confinement/],
  ['debt', /debt_bondage/],
  ['papers', /confiscation_documents|relationship_authorities/],
  ['pay', /salary|wage|withholding/],
  ['home', /^abuse_of_vulnerability_at_destination\./],
  ['promise', /^deceptive_recruitment\.|false_information/],
];

/**
 * What somebody can be told to do next, by what they told and how urgent it is; none when they told nothing of a
 * kind. It says nothing of what they are.
 */
export function needsOf({ form, child, indicators }: Report, level: Level): readonly Need[] {
  const found = new Set<Need | undefined>([
    form === null ? undefined : OF_FORM[form],
    child === true && indicators.length > 0 ? 'child' : undefined,
    ...OF_SIGNS.filter(([, sign]) => indicators.some((id) => sign.test(id))).map(([need]) => need),
  ]);
  return NEEDS.filter((need) => found.has(need)).slice(0, MOST[level]);
}
