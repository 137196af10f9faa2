import type { Case } from '../cases/case.ts';
import type { CallBackTime } from '../cases/call-back-time.ts';
import { maySend } from './may-send.ts';
import type { Referral } from './referral.ts';

/** What an organisation gets to read of a case on its page. */
export interface ReferralBrief {
  readonly code: string;
  /** Id of the region. */
  readonly region: string | null;
  readonly about: 'self' | 'other' | 'place';
  readonly isChild: boolean | null;
  readonly language: 'fr' | 'bm';
  readonly danger: boolean;
  /** What staff wrote. */
  readonly message: string;
  /** The person's own words: only with consent to pass them on to this organisation. */
  readonly words: readonly string[];
  /** Where to call: only with that consent and the one to be called. */
  readonly call: { readonly number: string; readonly time: CallBackTime | null } | null;
}

/**
 * What an organisation may read of a case as it is now; undefined when nothing, because the person has taken the
 * consent back or had the case erased. Without consent it is what help needs: where, whether it is a child, whether
 * there is danger. A number leaves only with consent to pass the report on to just this organisation, and to be called.
 */
export function referralBrief(known: Case, referral: Referral): ReferralBrief | undefined {
  const allowed = maySend(known, referral.organisation);
  const isByRule = referral.rule !== null && referral.approvedBy !== null;
  if (known.erased === true || (allowed !== 'yes' && !(isByRule && allowed === 'needs_second_person')))
    return undefined;
  const { report } = known;
  const { callBackNumber, callBackTime, consent } = report;
  const mayCall = allowed === 'yes' && consent.callBack === true;
  return {
    code: known.code,
    region: known.region,
    about: report.about,
    isChild: report.age === null ? report.child : report.age < 18,
    language: known.language,
    danger: report.dangerNow,
    message: referral.message,
    words: allowed === 'yes' && consent.keep === true ? report.words : [],
    call: mayCall && callBackNumber !== null ? { number: callBackNumber, time: callBackTime } : null,
  };
}
