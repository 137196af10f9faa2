import type { Case } from '../../domain/cases/case.ts';
import type { CaseLink } from '../../domain/cases/case-work.ts';
import { withLink, withoutLink } from '../../domain/cases/work/case-link.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { covers } from '../../domain/staff/permissions.ts';
import { changeCase } from '../change-case.ts';
import { actOnCase } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/**
 * Links a case with another one, named by its id or its code, that its reader may read too, in both. `reading` is on which cases they may. The other
 * case is written first and is no act of its own: killed in between, doing it again makes both whole.
 */
export async function linkCases(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  { id: named, kind }: CaseLink,
  reading: Doer['scope'],
): Promise<Result<Case, Refused>> {
  const found = await caseNamed(parts, named);
  if (found === undefined || found.erased === true || !covers(reading, doer.staff, found.owner ?? null))
    return err({ code: 'bad_request', reason: 'no_such_case' });
  const { id: other } = found;
  if (other === caseId) return err({ code: 'bad_request', reason: 'same_case' });
  const known = await mayLink(parts, doer, caseId);
  if (!known.ok) return known;
  await changeCase(parts, other, (current) =>
    current.erased === true
      ? current
      : withLink(current, { id: caseId, kind }, { by: doer.staff, at: parts.now() }),
  );
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.link',
    change: (current, doing) => ok(withLink(current, { id: other, kind }, doing)),
    detail: () => `${kind} case:${other}`,
  });
}

/** Takes the link between two cases away, in both. */
export async function unlinkCases(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  other: string,
): Promise<Result<Case, Refused>> {
  const known = await mayLink(parts, doer, caseId);
  if (!known.ok) return known;
  await changeCase(parts, other, (current) =>
    withoutLink(current, caseId, { by: doer.staff, at: parts.now() }),
  );
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.unlink',
    change: (current, doing) => ok(withoutLink(current, other, doing)),
    detail: () => `case:${other}`,
  });
}

/** Asked before the other case is written: nothing of it changes for somebody who may not. */
function mayLink(parts: CaseDesk, doer: Doer, caseId: string): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, { caseId, action: 'case.link', change: (known) => ok(known) });
}

/** Staff know a case by its code, the page by its id. */
async function caseNamed({ cases }: CaseDesk, named: string): Promise<Case | undefined> {
  const known = await cases.find(named);
  if (known !== undefined) return known;
  const code = named.trim().toUpperCase();
  return (await cases.findByCode(code)).find((one) => one.code === code);
}
