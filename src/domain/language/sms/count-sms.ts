import { smsAtoms } from './sms-atoms.ts';
import { splitSms } from './split-sms.ts';

/** What a text costs: `units` are septets for GSM-7 and 16-bit code units for UCS-2. */
export interface SmsCost {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly units: number;
  /** Parts to pay for; an empty text is still one message. */
  readonly segments: number;
}

/**
 * Counts the parts of an SMS, as `splitSms` cuts them. An escaped character never straddles two parts, so
 * 152 × `a`, `{`, 152 × `a` takes three.
 *
 * @example countSms('Dèmè bè sòrò fu.') // { encoding: 'GSM-7', units: 16, segments: 1 }
 */
export function countSms(text: string): SmsCost {
  const { encoding, atoms, room } = smsAtoms(text);
  const units = atoms.reduce((sum, { size }) => sum + size, 0);
  return { encoding, units, segments: units <= room.alone ? 1 : splitSms(text).length };
}
