import type { Case } from './case.ts';
import { PHONE } from './case-work.ts';

/** The event by which somebody on duty takes a case. */
export interface Taking {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The address it came from, when it came by message, */
  readonly by?: string;
  /** and the account it belongs to. */
  readonly staff?: string;
}

/**
 * A case after somebody took it: nobody else is alerted, and whoever else had the word has it no more, since they may
 * not write to its person now. One that is not open stays as it is.
 */
export function takenCase(known: Case, { id, at, by, staff }: Taking): Case {
  if (known.status !== 'open') return known;
  const takenAt = new Date(at);
  const { speaker, ...rest } = known;
  return {
    ...rest,
    ...(speaker?.id === (staff ?? PHONE) ? { speaker } : {}),
    status: 'taken',
    ...(staff === undefined ? (by === undefined ? {} : { takenBy: by }) : { owner: staff }),
    takenAt,
    updatedAt: takenAt,
    alert: { since: known.alert.since, step: known.alert.step },
    events: [...known.events, id],
    timeline: [
      ...known.timeline,
      { at: takenAt, what: 'taken', ...(staff === undefined ? {} : { by: staff }) },
    ],
  };
}
