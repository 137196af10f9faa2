import type { Texts } from './fr.ts';

type Some<Key extends keyof Texts> = Readonly<Partial<Texts[Key]>>;

/** The labels for which the glossary of the country has a word in Bambara; the rest stays French. */
export const bm: {
  readonly level: Some<'level'>;
  readonly need: Some<'need'>;
  readonly occasion: Some<'occasion'>;
  readonly language: Some<'language'>;
} = {
  level: { P1: 'Farati', P5: 'Kunnafoni' },
  need: {
    shelter: 'Siyɔrɔ',
    health: 'Dɔgɔtɔrɔso',
    legal: 'Sariya',
    police: 'Polisi',
    child_protection: 'Denmisɛn',
    return: 'Ka segin so',
    food: 'Dumuni',
    advice: 'Laadilikan',
  },
  occasion: { danger: 'Farati' },
  language: { bm: 'Bamanankan' },
};
