import type { Case } from '../../domain/cases/case.ts';
import { releasedCase } from '../../domain/cases/work/assign-case.ts';
import { withoutSpeaker } from '../../domain/cases/work/speaker.ts';
import { mayTakeCases } from '../../domain/staff/may-take-cases.ts';
import type { StaffAccounts } from '../../storage/staff.ts';
import { changeCase } from '../change-case.ts';
import type { DeskParts } from '../desk-parts.ts';
import { toBot } from '../to-bot.ts';
import { withAct } from '../with-act.ts';

export interface ReleaseParts extends Pick<DeskParts, 'cases' | 'conversations' | 'log' | 'now' | 'id'> {
  readonly staff: Pick<StaffAccounts, 'list'>;
}

/**
 * Gives the cases of accounts that were closed, or whose role takes cases no more, back to everybody, and they alert: a
 * person must not wait for somebody who is not there. Done again it finds nothing.
 */
export async function releaseHeld(parts: ReleaseParts): Promise<void> {
  const gone = (await parts.staff.list())
    .filter(({ disabledAt, role }) => disabledAt !== null || !mayTakeCases(role))
    .map(({ id }) => id);
  if (gone.length === 0) return;
  for (const id of await parts.cases.heldBy(gone)) {
    const at = parts.now();
    const act = parts.id();
    const changed = await changeCase(parts, id, (known) =>
      known.owner !== undefined && gone.includes(known.owner) ? released(known, at, act) : known,
    );
    if (changed?.status !== 'open') continue;
    await toBot(parts, changed, at);
    parts.log.warn('case_released', { caseId: id, level: changed.level });
  }
}

function released(known: Case, at: Date, act: string): Case {
  if (known.status !== 'taken') return known;
  const isTheirWord = known.speaker !== undefined && known.speaker.id === known.owner;
  const free = releasedCase(isTheirWord ? withoutSpeaker(known) : known, { at });
  return withAct(free, { id: act, at, by: { kind: 'service' }, action: 'case.release' });
}
