import { septetsOf } from './gsm7-alphabet.ts';

/** What a text costs: `units` are septets for GSM-7 and 16-bit code units for UCS-2. */
export interface SmsCost {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly units: number;
  /** Parts to pay for; an empty text is still one message. */
  readonly segments: number;
}

/** Units in a message of one part, and in each part of a longer one, which carries a header of six octets. */
const ROOM = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/**
 * Counts the parts of an SMS (3GPP TS 23.038 and 23.040). An escaped character or a surrogate pair never
 * straddles two parts, so 152 × `a`, `{`, 152 × `a` takes three.
 */
export function countSms(text: string): SmsCost {
  const septets = Array.from(text, septetsOf);
  const plain = septets.every((size) => size !== undefined);
  const encoding = plain ? 'GSM-7' : 'UCS-2';
  const sizes: number[] = plain ? septets : Array.from(text, (character) => character.length);
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const room = ROOM[encoding];
  return { encoding, units, segments: units <= room.alone ? 1 : parts(sizes, room.part) };
}

function parts(sizes: readonly number[], room: number): number {
  let count = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      count += 1;
      used = 0;
    }
    used += size;
  }
  return count;
}
