import type { Understanding } from '../understanding.ts';

/** Rules of `danger.json` by which somebody else is the danger: then the numbers against it come first. */
const BY_OTHERS = [
  'violence_self',
  'violence_now',
  'kill_threat',
  'threat_self',
  'weapon',
  'confined_self',
  'confined_other',
  'pursued',
  'rape',
  'abduction',
  'stranded',
  'armed_group',
].map((rule) => `danger.${rule}`);

/** Whether a message speaks of suicide, the writer's or another's, and of no other danger. */
export function talksOfSuicide({ evidence }: Pick<Understanding, 'evidence'>): boolean {
  const rules = evidence.map(({ rule }) => rule);
  return rules.includes('danger.suicide') && !rules.some((rule) => BY_OTHERS.includes(rule));
}
