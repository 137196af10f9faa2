import type { Language } from '../../messages.ts';
import { gsm7 } from './gsm7.ts';
import { smsAtoms } from './sms-atoms.ts';
import { splitSms } from './split-sms.ts';

/** What a text costs whoever sends it by SMS. */
export interface SmsPrice {
  /** Parts to pay for. */
  readonly segments: number;
  /** Signs that still fit without another part. */
  readonly left: number;
  /** The text in the letters that an SMS carries. */
  readonly sentAs: string;
}

/**
 * The price of a text, as it goes out by SMS.
 *
 * @example smsPrice('Dɛmɛ', 'bm') // { segments: 1, left: 156, sentAs: 'Dèmè' }
 */
export function smsPrice(text: string, language: Language): SmsPrice {
  const sentAs = gsm7(text, language);
  const parts = splitSms(sentAs);
  const { room } = smsAtoms(sentAs);
  const used = smsAtoms(parts.at(-1) ?? '').atoms.reduce((sum, { size }) => sum + size, 0);
  return { segments: parts.length, left: (parts.length === 1 ? room.alone : room.part) - used, sentAs };
}
