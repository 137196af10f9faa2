import type { Case } from '../../domain/cases/case.ts';
import type { Closing } from '../../domain/cases/case-work.ts';
import { closedCase, reopenedCase } from '../../domain/cases/work/closing.ts';
import { ok, type Result } from '../../domain/result.ts';
import { toBot } from '../to-bot.ts';
import { withClock } from '../with-clock.ts';
import { actOnCase } from './act-on-case.ts';
import type { CaseDesk, Doer, Refused } from './case-desk.ts';

/** Closes a case; the bot answers its person again, unless somebody speaks with them about another case of theirs. */
export async function closeCase(
  parts: CaseDesk,
  doer: Doer,
  caseId: string,
  { reason, note }: Pick<Closing, 'reason'> & { readonly note?: string | undefined },
): Promise<Result<Case, Refused>> {
  const now = parts.now();
  const closed = await actOnCase(parts, doer, {
    caseId,
    action: 'case.close',
    change: (known, doing) =>
      ok(closedCase(known, { reason, ...(note === undefined || note === '' ? {} : { note }), ...doing })),
    detail: () => reason,
  });
  if (closed.ok) await toBot(parts, closed.value, now);
  return closed;
}

/** Opens a closed case again. */
export function reopenCase(parts: CaseDesk, doer: Doer, caseId: string): Promise<Result<Case, Refused>> {
  return actOnCase(parts, doer, {
    caseId,
    action: 'case.reopen',
    change: (known, doing) => {
      const reopened = reopenedCase(known, doing);
      return ok(reopened === known ? known : withClock(parts, reopened));
    },
  });
}
