import type { Case } from './case.ts';

/** What somebody who comes back hears of a case: how far it is, in words that say nothing of anybody. */
export type ReturnStatus = 'received' | 'seen' | 'tried' | 'closed';

/**
 * What a code and a PIN open. `refused` is the one answer to a code that nobody has, to a wrong PIN, and to a case
 * without one; `later` to a code or a phone with too many wrong tries, whether there is such a code or not.
 */
export type ReturnAnswer =
  { readonly kind: 'open'; readonly status: ReturnStatus } | { readonly kind: 'refused' | 'later' };

/** The line of a case's timeline that says that staff tried to reach the person. */
export const TRIED_TO_REACH = 'tried to reach';

/** How far a case is, for its owner. */
export function returnStatus({ status, timeline }: Pick<Case, 'status' | 'timeline'>): ReturnStatus {
  if (status === 'closed') return 'closed';
  if (timeline.some(({ what }) => what === TRIED_TO_REACH)) return 'tried';
  return status === 'taken' ? 'seen' : 'received';
}
