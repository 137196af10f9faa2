import type { Case } from './case.ts';
import { TRIED_TO_REACH } from './return-answer.ts';

/** What staff note on a case: that they tried to reach the person, or that it is over. */
export type Mark = 'tried' | 'closed';

/** A case with a mark; one that was erased takes none. */
export function markedCase(known: Case, mark: Mark, at: Date): Case {
  if (known.erased === true || (mark === 'closed' && known.status === 'closed')) return known;
  const what = mark === 'tried' ? TRIED_TO_REACH : 'closed';
  const noted = { ...known, updatedAt: at, timeline: [...known.timeline, { at, what }] };
  if (mark === 'tried') return noted;
  const { speaker: _speaker, ...rest } = noted;
  return {
    ...rest,
    status: 'closed',
    unread: 0,
    alert: { since: known.alert.since, step: known.alert.step },
  };
}
