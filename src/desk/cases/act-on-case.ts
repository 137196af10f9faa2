import type { Case } from '../../domain/cases/case.ts';
import type { Doing } from '../../domain/cases/case-work.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { covers } from '../../domain/staff/permissions.ts';
import { changeCase } from '../change-case.ts';
import { withAct } from '../with-act.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** What somebody does to a case. */
export interface CaseAct {
  readonly caseId: string;
  /** As the audit names it: `case.take`. */
  readonly action: string;
  /** The case after it, or why not; a case as it was when there is nothing left to do. */
  readonly change: (known: Case, doing: Doing) => Result<Case, Refused>;
  /** What the audit says beside the action: words of a closed kind. */
  readonly detail?: (before: Case, after: Case) => string;
}

/**
 * Does something to a case for a member of staff, if it is one of those on which they may, with the act for the audit in
 * the same write. What is done already is done once more without a write and without an act.
 */
export async function actOnCase(
  parts: Pick<CaseDesk, 'cases' | 'now' | 'id'>,
  doer: Doer,
  { caseId, action, change, detail }: CaseAct,
): Promise<Result<Case, Refused>> {
  const doing: Doing = { by: doer.staff, at: parts.now() };
  const id = parts.id();
  let refused: Refused | undefined;
  const changed = await changeCase(parts, caseId, (known) => {
    const result = mayDo(known, doer) ?? change(known, doing);
    refused = result.ok ? undefined : result.error;
    if (!result.ok || result.value === known) return known;
    const said = detail?.(known, result.value);
    return withAct(result.value, {
      id,
      at: doing.at,
      by: { kind: 'staff', id: doer.staff },
      action,
      ...(said === undefined ? {} : { detail: said }),
    });
  });
  if (changed === undefined) return err({ code: 'not_found' });
  return refused === undefined ? ok(changed) : err(refused);
}

/** Why somebody may do nothing to a case: it is not theirs, or nothing of it is left. */
function mayDo({ owner, erased }: Case, { scope, staff }: Doer): Result<never, Refused> | undefined {
  if (!covers(scope, staff, owner ?? null)) return err({ code: 'forbidden' });
  return erased === true ? err({ code: 'not_now', reason: 'erased' }) : undefined;
}

/** Refuses what makes no sense with a case that is closed. */
export function unlessClosed(known: Case, change: () => Case): Result<Case, Refused> {
  return known.status === 'closed' ? err({ code: 'not_now', reason: 'closed' }) : ok(change());
}
