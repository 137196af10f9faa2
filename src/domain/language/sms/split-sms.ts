import { smsAtoms } from './sms-atoms.ts';

/**
 * The parts in which a text goes out as one SMS, which the phone joins again: their number is what it costs. An
 * escaped character, a surrogate pair or a letter with its tones never straddles two parts. Together the parts
 * are the text; an empty text is one empty part.
 *
 * @example splitSms('a'.repeat(161)).map((part) => part.length) // [153, 8]
 */
export function splitSms(text: string): string[] {
  const { atoms, room } = smsAtoms(text);
  const units = atoms.reduce((sum, { size }) => sum + size, 0);
  if (units <= room.alone) return [text];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { text: atom, size } of atoms) {
    if (used + size > room.part) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += atom;
    used += size;
  }
  return [...parts, part];
}
