import { openAgain } from '../apply-report.ts';
import type { Case } from '../case.ts';
import type { Closing, Doing } from '../case-work.ts';

/** A case that is over: nobody is alerted, nobody speaks with the person any more. One that is closed stays as it is. */
export function closedCase(known: Case, closing: Closing): Case {
  if (known.status === 'closed') return known;
  const { speaker: _speaker, ...rest } = known;
  const { at, by, reason } = closing;
  return {
    ...rest,
    status: 'closed',
    closing,
    unread: 0,
    updatedAt: at,
    alert: { since: known.alert.since, step: known.alert.step },
    timeline: [...known.timeline, { at, what: `closed ${reason}`, by }],
  };
}

/** A case that staff open again: whoever had it has it, and without them it is everybody's and alerts. */
export function reopenedCase(known: Case, { by, at }: Doing): Case {
  if (known.status !== 'closed') return known;
  const { closing: _closing, ...rest } = known;
  const timeline = [...known.timeline, { at, what: 'reopened', by }];
  if (known.owner === undefined) return { ...openAgain(known, at), updatedAt: at, timeline };
  return { ...rest, status: 'taken', updatedAt: at, timeline };
}
