import type { Random } from './random.ts';
import { slips } from './type-bambara.ts';

/** The ways in which one French text is typed. */
export const FRENCH_TYPISTS = ['standard', 'bare', 'sms'] as const;
export type FrenchTypist = (typeof FRENCH_TYPISTS)[number];

/** Types a French text as somebody would: with care, without accents, or as an SMS by ear. */
export function typeFrench(text: string, typist: FrenchTypist, random: Random): string {
  switch (typist) {
    case 'standard':
      return text;
    case 'bare':
      return withoutAccents(text);
    case 'sms':
      return asSms(text, random);
  }
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'Oe');
}

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bbeaucoup\b/g, ['bcp', 'bocou', 'beaucou']],
  [/\bpourquoi\b/g, ['pk', 'pkoi', 'pq']],
  [/\bpour\b/g, ['pr', 'pour']],
  [/\bparce que\b/g, ['pcq', 'psk', 'parske']],
  [/\bquelqu'un\b/g, ['qqn', 'qq1', 'kelkun']],
  [/\bc'est\b/g, ['c', 'cest', 'ces']],
  [/\bje suis\b/g, ['jsui', 'jsuis', 'chui', 'je sui']],
  [/\bj'ai\b/g, ['g', 'jai', 'jé']],
  [/\bje\b/g, ['j', 'je', 'je']],
  [/\bqu'/g, ['k', 'qu', 'q']],
  [/\bque\b/g, ['ke', 'q', 'que']],
  [/\bqui\b/g, ['ki', 'qui']],
  [/\bquoi\b/g, ['koi']],
  [/\bquand\b/g, ['qd', 'kan', 'kand']],
  [/\bcomment\b/g, ['cmt', 'koman', 'comen']],
  [/\bcomme\b/g, ['com', 'kom']],
  [/\bavec\b/g, ['avc', 'avek']],
  [/\bdans\b/g, ['ds', 'dan', 'dans']],
  [/\bvous\b/g, ['vs', 'vou', 'vous']],
  [/\bnous\b/g, ['ns', 'nou', 'nous']],
  [/\btout\b/g, ['tt', 'tou', 'tout']],
  [/\btoujours\b/g, ['tjrs', 'tjr', 'toujour']],
  [/\bpas\b/g, ['pa', 'pas']],
  [/\bplus\b/g, ['plu', 'plus', '+']],
  [/\bbonjour\b/g, ['bjr', 'bonjour', 'slt']],
  [/\bs'il vous plaît\b/g, ['svp']],
  [/\bmaintenant\b/g, ['mnt', 'mtn', 'mintenan']],
  [/\bproblème\b/g, ['pb', 'probleme']],
];

/** Endings that are not heard. */
const BY_EAR: readonly (readonly [RegExp, string, number])[] = [
  [/(?<=\p{L}{3})ent\b/gu, 'e', 0.25],
  [/(?<=\p{L}{3})(?:ait|ais|aient)\b/gu, 'é', 0.3],
  [/(?<=\p{L}{3})er\b/gu, 'é', 0.35],
  [/(?<=\p{L}{3})ez\b/gu, 'é', 0.3],
  [/(?<=\p{L}{3})s\b/gu, '', 0.3],
  [/(?<=\p{L}{3})e\b/gu, '', 0.08],
  [/(?<=\p{L}{2})t\b/gu, '', 0.12],
  [/qu(?=[aeio])/g, 'k', 0.35],
  [/eau\b/g, 'o', 0.2],
  [/ph/g, 'f', 0.5],
  [/(?<=\p{L})ss(?=\p{L})/gu, 's', 0.2],
];

function asSms(text: string, random: Random): string {
  let typed = text.toLowerCase().replace(/’/g, "'");
  const short = 0.2 + 0.5 * random.next();
  for (const [long, forms] of SHORT)
    typed = typed.replace(long, (word) => (random.chance(short) ? random.pick(forms) : word));
  if (random.chance(0.5)) {
    for (const [written, heard, often] of BY_EAR) {
      typed = typed.replace(written, (ending) => (random.chance(often) ? heard : ending));
    }
  }
  if (random.chance(0.7)) typed = withoutAccents(typed);
  if (random.chance(0.6)) typed = typed.replace(/'/g, random.chance(0.6) ? '' : ' ');
  return slips(typed, random);
}
