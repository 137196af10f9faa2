/** The alphabets of 3GPP TS 23.038 section 6.2.1: what an SMS can carry at seven bits a character. */

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';

const septets = new Map<string, 1 | 2>([
  ...Array.from(BASIC, (character) => [character, 1] as const),
  ...Array.from(EXTENSION, (character) => [character, 2] as const),
]);

/** How many septets a character takes: 2 behind the escape, undefined when the alphabet does not have it. */
export function septetsOf(character: string): 1 | 2 | undefined {
  return septets.get(character);
}
