import type { Case } from './case.ts';

/** The event by which somebody on duty takes a case. */
export interface Taking {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The address of somebody on duty who takes it by message. */
  readonly by?: string;
  /** The id of their account, if they have one; then the case is theirs on the desk too. */
  readonly owner?: string;
}

/** A case after somebody took it: nobody else is alerted. One that is not open stays as it is. */
export function takenCase(known: Case, { id, at, by, owner }: Taking): Case {
  if (known.status !== 'open') return known;
  const takenAt = new Date(at);
  return {
    ...known,
    status: 'taken',
    ...(by === undefined ? {} : { takenBy: by }),
    ...(owner === undefined ? {} : { owner }),
    takenAt,
    updatedAt: takenAt,
    alert: { since: known.alert.since, step: known.alert.step },
    events: [...known.events, id],
    timeline: [
      ...known.timeline,
      { at: takenAt, what: 'taken', ...(owner === undefined ? {} : { by: owner }) },
    ],
  };
}
