import type { Level } from '../domain/triage/level.ts';

/** Something that changed, for the consoles that are open: they read the rest again. */
export interface DeskChange {
  readonly kind: 'case' | 'directory' | 'duty';
  readonly id: string;
  /** What happened, out of a closed set: `referral`, `changed`, `due`. */
  readonly what: string;
  /** Of a case: its level, and the account that has it. */
  readonly level: Level | null;
  readonly owner: string | null;
}
