import type { Entry } from '../../domain/directory/entry.ts';
import { e164Of } from '../../domain/referral/contact.ts';
import type { ReferralWay } from '../../domain/referral/referral.ts';
import type { ReferralParts } from './referral-parts.ts';

/** A way to reach an organisation, and where; null when staff hand over the link. */
export interface WayTo {
  readonly way: ReferralWay;
  readonly to: string | null;
}

/** The ways by which a referral can go to an organisation, the surest first. */
export function waysTo(
  { smsChannel, sendMail }: Pick<ReferralParts, 'smsChannel' | 'sendMail'>,
  { phones, email, country }: Entry,
): WayTo[] {
  const number = phones.find(({ takesText }) => takesText);
  const sms = number === undefined || smsChannel === undefined ? null : e164Of(number, country);
  return [
    ...(sms === null ? [] : [{ way: 'sms' as const, to: sms }]),
    ...(email === null || sendMail === undefined ? [] : [{ way: 'email' as const, to: email }]),
    { way: 'link', to: null },
  ];
}
