import type { Case } from './case.ts';

/** Who acts on a case by message: the address, and the account that it belongs to. */
export interface Hand {
  readonly by: string;
  readonly staff?: string;
}

/** Whether somebody has a case. */
export function isHeldBy({ owner, takenBy }: Pick<Case, 'owner' | 'takenBy'>, { by, staff }: Hand): boolean {
  return (staff !== undefined && owner === staff) || takenBy === by;
}
