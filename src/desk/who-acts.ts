import type { Case } from '../domain/cases/case.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';

/**
 * Whom something about a case is for: who has it. What cannot wait is for everybody on duty too, unless that person is
 * one of them: they may be asleep by now.
 */
export async function whoActs(
  { ladder, now }: Pick<DeskParts, 'ladder' | 'now'>,
  known: Pick<Case, 'owner' | 'takenBy'>,
  cannotWait: boolean,
): Promise<readonly OnCall[]> {
  const holder = await ladder.holderOf(known);
  const held = holder === undefined ? [] : [holder];
  if (!cannotWait) return held;
  const rungs = await ladder.rungs(now());
  const onDuty = rungs.filter(({ kind }) => kind === rungs[0]?.kind).flatMap(({ people }) => people);
  return onDuty.some(({ id }) => id === holder?.id) ? held : [...held, ...onDuty];
}
