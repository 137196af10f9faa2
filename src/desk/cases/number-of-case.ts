import type { Case } from '../../domain/cases/case.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Correspondence } from '../../storage/conversations.ts';
import { actOnCase } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** Where the person of a case can be called: the number that they gave for it, or else their own. */
export function numberOfCase(
  { numberOf }: Pick<CaseDesk, 'numberOf'>,
  { report, erased }: Case,
  correspondence: Correspondence | undefined,
): string | null {
  if (erased === true) return null;
  const address = correspondence?.address ?? null;
  return report.callBackNumber ?? (address === null ? null : numberOf(address));
}

/** The whole number of a person, which is an act each time: nobody looks at numbers unseen. */
export async function revealNumber(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
): Promise<Result<string | null, Refused>> {
  const action = 'case.number';
  const seen = await actOnCase(parts, doer, { caseId, action, change: (known) => ok({ ...known }) });
  if (!seen.ok) return seen;
  const correspondence = await parts.conversations.correspondence(seen.value.conversation);
  return ok(numberOfCase(parts, seen.value, correspondence));
}
