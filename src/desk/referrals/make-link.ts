import type { ReferralLink } from '../../domain/referral/referral.ts';
import { LINK_DAYS } from '../../domain/referral/referral-waits.ts';
import type { ReferralParts } from './referral-parts.ts';

/** The address of a page and the code that opens it: shown once, to who made it. */
export interface ShownLink {
  readonly url: string;
  readonly code: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A new page: what is kept of it, and what is shown. */
export function makeLink({
  referrals,
  token,
  code,
  publicUrl,
  now,
}: Pick<ReferralParts, 'referrals' | 'token' | 'code' | 'publicUrl' | 'now'>): {
  readonly link: ReferralLink;
  readonly shown: ShownLink;
} {
  const secret = token();
  const opens = code();
  const tokenHash = referrals.hash(secret);
  const link: ReferralLink = {
    tokenHash,
    codeHash: codeHash({ referrals }, tokenHash, opens),
    tries: 0,
    pageHash: null,
    until: new Date(now().getTime() + LINK_DAYS * DAY_MS),
  };
  return { link, shown: { url: `${publicUrl}/r/${secret}`, code: opens } };
}

/** What is kept of a code: it opens only its own page. */
export function codeHash(
  { referrals }: Pick<ReferralParts, 'referrals'>,
  tokenHash: string,
  code: string,
): string {
  return referrals.hash(`${tokenHash} ${code}`);
}
