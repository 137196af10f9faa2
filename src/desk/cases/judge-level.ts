import type { Case } from '../../domain/cases/case.ts';
import { withLevel } from '../../domain/cases/work/set-level.ts';
import type { Result } from '../../domain/result.ts';
import type { Level } from '../../domain/triage/level.ts';
import { withClock } from '../with-clock.ts';
import { actOnCase, unlessClosed } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/**
 * Gives a case another level than the rules did, with the reason. The clock of the first answer is that of the new level:
 * who has a case that became urgent is waited for no longer than for any other.
 */
export function judgeLevel(
  parts: Pick<CaseDesk, 'cases' | 'now' | 'id' | 'answerWithin'>,
  doer: Doer,
  caseId: string,
  { level, reason }: { readonly level: Level; readonly reason: string },
): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.level',
    change: (known, doing) =>
      unlessClosed(known, () => {
        const judged = withLevel(known, level, reason, doing);
        return judged === known ? known : withClock(parts, judged);
      }),
    detail: (before, after) => `${before.level} to ${after.level}`,
  });
}
