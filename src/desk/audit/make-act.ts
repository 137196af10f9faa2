import type { Act } from '../../domain/audit/act.ts';

/** Where the time and the id of an act come from. */
export interface ActParts {
  readonly now: () => Date;
  readonly id: () => string;
}

/** An act that happens now. */
export function makeAct({ now, id }: ActParts, act: Omit<Act, 'id' | 'at'>): Act {
  return { ...act, id: id(), at: now() };
}
