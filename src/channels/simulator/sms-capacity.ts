import type { SmsCost } from '../../domain/language/sms/count-sms.ts';

/**
 * How many units this many segments carry: 160 septets or 70 UTF-16 units alone, 153 or 67 in each part of a
 * longer message, for a header joins the parts (3GPP TS 23.040, 9.2.3.24.1).
 */
export function smsCapacity({ encoding, segments }: SmsCost): number {
  const [alone, part] = encoding === 'UCS-2' ? [70, 67] : [160, 153];
  return segments <= 1 ? alone : part * segments;
}
