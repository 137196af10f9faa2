export const REFERRAL_STATES = [
  'waiting',
  'sent',
  'acknowledged',
  'accepted',
  'refused',
  'reached',
  'closed',
  'unanswered',
] as const;
/**
 * `waiting` for a second person; `sent`; the organisation has it (`acknowledged`), takes it (`accepted`) or not
 * (`refused`); the person is there (`reached`); `closed`; nobody answered in time (`unanswered`).
 */
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** What may come after what. Who answers late is heard all the same; what is closed stays closed. */
const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  waiting: ['sent', 'closed'],
  sent: ['acknowledged', 'accepted', 'refused', 'reached', 'closed', 'unanswered'],
  acknowledged: ['accepted', 'refused', 'reached', 'closed'],
  accepted: ['refused', 'reached', 'closed'],
  refused: ['accepted', 'closed'],
  reached: ['closed'],
  unanswered: ['acknowledged', 'accepted', 'refused', 'reached', 'closed'],
  closed: [],
};

export function mayFollow(from: ReferralState, to: ReferralState): boolean {
  return NEXT[from].includes(to);
}

/** What an organisation itself can say to a referral. */
export const ORGANISATION_ANSWERS = ['acknowledged', 'accepted', 'refused'] as const;
export type OrganisationAnswer = (typeof ORGANISATION_ANSWERS)[number];
