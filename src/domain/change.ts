import type { Level } from './triage/level.ts';

/** That something changed, for whoever looks at it now: nothing of what it says. */
export interface Change {
  /** Its place among all changes: later ones sort behind it. */
  readonly seq: string;
  readonly at: Date;
  readonly kind: 'case' | 'directory' | 'duty';
  /** Of what changed. */
  readonly id: string;
  readonly what: string;
  /** Of a case: its level, and who has it and had it before; null is nobody. */
  readonly level: Level | null;
  readonly owner: string | null;
  readonly ownerBefore: string | null;
}
