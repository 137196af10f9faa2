import type { Indicator } from '#src/domain/triage/indicator.ts';
import type { TriageRecord } from '#src/domain/triage/triage-record.ts';

/**
 * The published decision once more, written from its text as one run of conditions and sharing no code with
 * the engine, to compare the two on many records.
 */
export function publishedRule(
  record: TriageRecord,
  indicators: readonly Indicator[],
): { level: string; class: string } {
  const minor = record.child === true || (record.age ?? 99) < 18;
  const score = { strong: [0, 0, 0, 0, 0, 0], medium: [0, 0, 0, 0, 0, 0], weak: [0, 0, 0, 0, 0, 0] };
  let abducted = false;
  for (const { id, dimension, adult, child } of indicators) {
    const strength = minor ? child : adult;
    if (strength === null || !(record.indicators ?? []).includes(id)) continue;
    const column = 'DCVXKW'.indexOf(LETTER[dimension]);
    score[strength][column] = (score[strength][column] ?? 0) + 1;
    abducted ||= id === 'coercive_recruitment.abduction_forced_marriage_forced';
  }
  const at = (letter: string): [number, number, number] => {
    const column = 'DCVXKW'.indexOf(letter);
    return [score.strong[column] ?? 0, score.medium[column] ?? 0, score.weak[column] ?? 0];
  };
  const positive = (letter: string): boolean => {
    const [s, m, w] = at(letter);
    return s >= 2 || (s === 1 && m + w > 0) || m >= 3 || (m === 2 && w > 0);
  };
  const any = (letters: string): boolean =>
    Array.from(letters).some((letter) => at(letter).some((n) => n > 0));
  const [D, C, V, X, K, W] = Array.from('DCVXKW').map(positive);

  let kind = 'labour_rights';
  if (X !== true) kind = 'none';
  else if (minor || (K === true && (D === true || C === true || V === true))) kind = 'trafficking';
  else if (D === true || C === true) kind = 'deception_and_exploitation';
  else if (K === true) kind = 'forced_labour';

  const form = record.form ?? 'unknown';
  let level = 'P5';
  if (any('DCVXKW')) level = 'P4';
  if ([D, C, V, X, K, W].includes(true) || score.strong.some((n) => n > 0)) level = 'P3';
  if (X === true && [D, C, V, K, W].includes(true)) level = 'P2';
  if (['trafficking', 'deception_and_exploitation', 'forced_labour'].includes(kind)) level = 'P2';
  if (abducted || ['sexual', 'begging', 'marriage', 'descent', 'armed'].includes(form)) level = 'P2';
  if (minor && (form !== 'unknown' || any('XKC'))) level = 'P2';
  if (minor && (form === 'armed' || form === 'sexual')) level = 'P1';
  if (record.dangerNow === true) level = 'P1';
  return { level, class: kind };
}

const LETTER: Readonly<Record<Indicator['dimension'], string>> = {
  deceptive_recruitment: 'D',
  coercive_recruitment: 'C',
  recruitment_by_abuse_of_vulnerability: 'V',
  exploitation: 'X',
  coercion_at_destination: 'K',
  abuse_of_vulnerability_at_destination: 'W',
};
