import { openAgain } from '../apply-report.ts';
import type { Case } from '../case.ts';
import type { Doing } from '../case-work.ts';

/** A case that somebody was given: it is taken, and nobody is alerted. Whoever had it, and spoke, does so no more. */
export function assignedCase(known: Case, to: string, { by, at }: Doing): Case {
  if (known.owner === to && known.status === 'taken') return known;
  const { takenBy: _phone, speaker, ...rest } = known;
  return {
    ...rest,
    status: 'taken',
    owner: to,
    takenAt: at,
    ...(speaker?.id === to ? { speaker } : {}),
    updatedAt: at,
    alert: { since: known.alert.since, step: known.alert.step },
    timeline: [...known.timeline, { at, what: 'assigned', by }],
  };
}

/**
 * A case that nobody has any more: it alerts from the start of the ladder. That a human answered stays true. Without `by`
 * the service did it.
 */
export function releasedCase(known: Case, { by, at }: Pick<Doing, 'at'> & Partial<Doing>): Case {
  if (known.status !== 'taken') return known;
  const { answeredAt } = known;
  return {
    ...openAgain(known, at),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    updatedAt: at,
    timeline: [...known.timeline, { at, what: 'released', ...(by === undefined ? {} : { by }) }],
  };
}
