import type { Change } from '../api/contract.ts';

const CALLING = ['opened', 'raised', 'said'];

/** Whether a change calls somebody to the screen at once: a crisis that is new, or has become one, or spoke again. */
export function isAlarm({ kind, what, level }: Change): boolean {
  return kind === 'case' && level === 'P1' && CALLING.includes(what);
}
