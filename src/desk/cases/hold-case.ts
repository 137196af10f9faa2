import type { Case } from '../../domain/cases/case.ts';
import { takenCase } from '../../domain/cases/taken-case.ts';
import { assignedCase, releasedCase } from '../../domain/cases/work/assign-case.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { covers, scopeOf } from '../../domain/staff/permissions.ts';
import { actOnCase, unlessClosed } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** Takes a case of nobody: it is theirs, and nobody is alerted any more. Of two who do it at once one is told. */
export function takeOnDesk(parts: CaseDesk, doer: Doer, caseId: string): Promise<Result<Case, Refused>> {
  const event = parts.id();
  // Whoever comes second may not read the case any more, and is told why.
  const anybody: Doer = { ...doer, scope: 'any' };
  return actOnCase(parts, anybody, {
    caseId,
    action: 'case.take',
    change: (known, { by, at }) => {
      if (known.status === 'taken') {
        return known.owner === by ? ok(known) : err({ code: 'conflict', reason: 'taken_by_other' });
      }
      if (!covers(doer.scope, by, known.owner ?? null)) return err({ code: 'forbidden' });
      return unlessClosed(known, () => takenCase(known, { id: event, at: at.toISOString(), staff: by }));
    },
  });
}

/** Gives a case to a colleague who may work on cases, or to nobody: then it is in everybody's queue, and alerts. */
export async function assignCase(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  to: string | null,
): Promise<Result<Case, Refused>> {
  if (to !== null && !(await mayHoldCases(parts, to)))
    return err({ code: 'bad_request', reason: 'not_an_agent' });
  return actOnCase(parts, doer, {
    caseId,
    action: to === null ? 'case.release' : 'case.assign',
    change: (known, doing) =>
      unlessClosed(known, () => (to === null ? releasedCase(known, doing) : assignedCase(known, to, doing))),
    ...(to === null ? {} : { detail: () => `to staff:${to}` }),
  });
}

async function mayHoldCases({ colleagues }: CaseDesk, id: string): Promise<boolean> {
  const role = await colleagues.roleOf(id);
  return role !== undefined && scopeOf('case.answer', role) !== undefined;
}
