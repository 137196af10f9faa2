import type { Random } from './random.ts';

/** The ways in which one Bambara text is typed. */
export const BAMBARA_TYPISTS = ['official', 'old', 'ascii', 'french', 'sms'] as const;
export type BambaraTypist = (typeof BAMBARA_TYPISTS)[number];

/**
 * Types a Bambara text of official orthography as somebody would: the old orthography (è ò ny), plain ASCII, on a
 * French keyboard by ear (gn, tch, dj, ou, ai), or as an SMS, which is any of these without care. How often each
 * spelling comes follows counts in comments on social media of 2024.
 */
export function typeBambara(text: string, typist: BambaraTypist, random: Random): string {
  switch (typist) {
    case 'official':
      return text;
    case 'old':
      return asTyped(text, { ɛ: 'è', ɔ: 'ò', ɲ: 'ny', ŋ: 'ng' });
    case 'ascii':
      return asTyped(text, { ɛ: 'e', ɔ: 'o', ɲ: 'ny', ŋ: 'n' });
    case 'french':
      return byEar(text.toLowerCase(), random);
    case 'sms':
      return carelessly(text, random);
  }
}

function asTyped(text: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(text, (letter) => {
    const small = letters[letter.toLowerCase()];
    if (small === undefined) return letter;
    return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
  }).join('');
}

/** One writer keeps to their habits through a message, more or less. */
function byEar(text: string, random: Random): string {
  const habit = <T>(often: number, yes: T, no: T): (() => T) => {
    const mostly = random.chance(often);
    return () => ((random.chance(0.85) ? mostly : !mostly) ? yes : no);
  };
  const u = habit(0.75, 'ou', 'u');
  const c = habit(0.6, random.pick(['tch', 'tch', 'ti', 'thi', 'ch']), 'c');
  const j = habit(0.7, random.pick(['dj', 'dj', 'dj', 'di']), 'j');
  const ny = habit(0.7, 'gn', random.pick(['ny', 'ni', 'n']));
  const e = habit(0.55, 'e', random.pick(['é', 'è', 'è', 'ai', 'ai', 'ey', 'ê', 'er', 'i', 'é']));
  const o = habit(0.85, 'o', random.pick(['ô', 'ô', 'ò', 'au']));
  const plainE = habit(0.6, 'e', 'é');
  const ss = habit(0.4, 'ss', 's');
  const k = habit(0.93, 'k', 'c');
  const typed = text
    .replace(/(?<=[aɛeiɔou])g(?=[aɔo])/g, () => (random.chance(0.12) ? 'kh' : 'g'))
    .replace(/g(?=[eɛi])/g, () => (random.chance(0.4) ? 'gu' : 'g'))
    .replace(/s(?=i)/g, () => (random.chance(0.2) ? random.pick(['ch', 'sh']) : 's'))
    .replace(/(?<=[aɛeiɔou])s(?=[aɛeiɔou])/g, ss)
    .replace(/k(?=[aɔou])/g, k)
    .replace(/c(?=[aɛeɔou])/g, c)
    .replace(/ci/g, () => (random.chance(0.6) ? 'tchi' : 'ci'))
    .replace(/j/g, j)
    .replace(/ɲ(?=[aɛeɔou])/g, ny)
    .replace(/ɲ/g, 'gn')
    .replace(/ŋ/g, () => (random.chance(0.5) ? 'ng' : 'n'))
    .replace(/([aɛeiɔou])\1/g, (pair, vowel: string) => (random.chance(0.7) ? vowel : pair))
    .replace(/(?<![aeo])u/g, u)
    .replace(/e/g, plainE)
    .replace(/ɛ/g, e)
    .replace(/ɔ/g, o);
  return loosely(typed, random);
}

/** Function words stuck to the next one, apostrophes and final nasals lost. */
function loosely(text: string, random: Random): string {
  const without = random.chance(0.65) ? text.replace(/['’]/g, random.chance(0.7) ? '' : ' ') : text;
  return without
    .replace(/(?<=^| )(n|i|a|an|u|ou|aw) (?=(?:b|t|y|k|m)\S)/g, (word, head: string) =>
      random.chance(0.25) ? head : word,
    )
    .replace(/(?<=[aeiou])n(?= |$)/g, () => (random.chance(0.08) ? '' : 'n'))
    .replace(/(?<=[aeiou])w(?= |$)/g, () => (random.chance(0.25) ? random.pick(['', 'ou', 'o']) : 'w'));
}

function carelessly(text: string, random: Random): string {
  const way = random.pick(['official', 'old', 'ascii', 'french', 'french', 'french'] as const);
  const typed = typeBambara(text, way, random).toLowerCase();
  return slips(random.chance(0.6) ? loosely(typed, random) : typed, random);
}

/** No punctuation, now and then a letter twice, left out, or two in the wrong order. */
export function slips(text: string, random: Random): string {
  const bare = random.chance(0.7)
    ? text
        .replace(/[.,;:!?«»"()…-]/g, ' ')
        .replace(/ +/g, ' ')
        .trim()
    : text;
  return bare.replace(/\p{L}{4,}/gu, (word) => {
    if (!random.chance(0.05)) return word;
    const at = 1 + random.below(word.length - 2);
    const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    return random.pick([
      head + tail,
      head + letter + letter + tail,
      head + tail.charAt(0) + letter + tail.slice(1),
    ]);
  });
}
