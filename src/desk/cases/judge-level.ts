import type { Case } from '../../domain/cases/case.ts';
import { withLevel } from '../../domain/cases/work/set-level.ts';
import type { Result } from '../../domain/result.ts';
import type { Level } from '../../domain/triage/level.ts';
import { actOnCase, unlessClosed } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** Gives a case another level than the rules did, with the reason. */
export function judgeLevel(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  { level, reason }: { readonly level: Level; readonly reason: string },
): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.level',
    change: (known, doing) => unlessClosed(known, () => withLevel(known, level, reason, doing)),
    detail: (before, after) => `${before.level} to ${after.level}`,
  });
}
