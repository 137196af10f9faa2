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

/**
 * Whether a message speaks of suicide, the writer's or another's, and of no other danger. Words that are part of the talk
 * of suicide are no threat by others: "n yɛrɛ faga" holds the words of "n faga".
 */
export function talksOfSuicide({ evidence }: Pick<Understanding, 'evidence'>): boolean {
  const suicide = evidence.filter(({ rule }) => rule === 'danger.suicide').map(({ words }) => words);
  const byOthers = evidence.filter(
    ({ rule, words }) =>
      BY_OTHERS.includes(rule) && !suicide.some((own) => own.includes(words) || words.includes(own)),
  );
  return suicide.length > 0 && byOthers.length === 0;
}
