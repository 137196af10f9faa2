import { septetsOf } from './gsm7-alphabet.ts';

/** A text as an SMS carries it: the pieces that no part may tear, and how much fits. */
export interface SmsAtoms {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly atoms: readonly SmsAtom[];
  /** Units in a message of one part, and in each part of a longer one, which carries a header of six octets. */
  readonly room: { readonly alone: number; readonly part: number };
}

/** `size` is in septets for GSM-7 and in 16-bit code units for UCS-2. */
export interface SmsAtom {
  readonly text: string;
  readonly size: number;
}

const ROOM = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** What a person sees as one character; the same in every language. */
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * Takes a text apart for SMS (3GPP TS 23.038 and 23.040). In GSM-7 an atom is a character, with its escape if it
 * has one; in UCS-2 it is what a person sees as one: a letter with its tones, an emoji of several signs, a
 * surrogate pair. Only what alone is longer than a part is taken apart further, down to surrogate pairs.
 */
export function smsAtoms(text: string): SmsAtoms {
  const characters = Array.from(text);
  const plain = characters.flatMap((character) => {
    const size = septetsOf(character);
    return size === undefined ? [] : [{ text: character, size }];
  });
  if (plain.length === characters.length) return { encoding: 'GSM-7', atoms: plain, room: ROOM['GSM-7'] };
  const atoms = Array.from(graphemes.segment(text), ({ segment }) => segment)
    .flatMap((seen) => (seen === '\r\n' || seen.length > ROOM['UCS-2'].part ? Array.from(seen) : [seen]))
    .map((seen) => ({ text: seen, size: seen.length }));
  return { encoding: 'UCS-2', atoms, room: ROOM['UCS-2'] };
}
