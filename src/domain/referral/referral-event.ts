import type { OrganisationAnswer } from './referral-state.ts';

/** An organisation answers a referral by message; `code` may be its first signs, `by` is its number in E.164. */
export interface ReferralEvent {
  readonly id: string;
  readonly kind: 'referral.answer';
  /** ISO 8601. */
  readonly at: string;
  readonly code: string;
  readonly answer: OrganisationAnswer;
  readonly by: string;
}
