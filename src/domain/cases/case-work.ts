import type { Level } from '../triage/level.ts';

/** Who did something on the desk, by the id of their account, and when. */
export interface Doing {
  readonly by: string;
  readonly at: Date;
}

/** What staff write down for each other; the person never sees it. */
export interface Note extends Doing {
  /** Chosen by who writes it, so that a repeated call is no second note. */
  readonly id: string;
  readonly text: string;
}

/** Something to be done about a case. */
export interface Task {
  /** Chosen by who adds it, so that a repeated call is no second task. */
  readonly id: string;
  readonly text: string;
  readonly dueAt: Date | null;
  /** Id of the account of who is to do it. */
  readonly for: string | null;
  readonly doneAt: Date | null;
}

export const LINK_KINDS = ['same_person', 'same_place'] as const;

/** Another case that staff found to be about the same person or place; the other one has this link too. */
export interface CaseLink {
  /** Id of the other case. */
  readonly id: string;
  readonly kind: (typeof LINK_KINDS)[number];
}

/** The level that staff gave a case, and why. It holds until the person tells something that rises above it. */
export interface LevelSet extends Doing {
  readonly level: Level;
  readonly reason: string;
}

export const CLOSING_REASONS = [
  'helped',
  'referred',
  'unreachable',
  'declined',
  'not_a_case',
  'duplicate',
  'test',
] as const;

/** Why a case is over. */
export interface Closing extends Doing {
  readonly reason: (typeof CLOSING_REASONS)[number];
  readonly note?: string;
}

/** Who writes to the person of a case: nobody else does, until they give the word back or have been silent for long. */
export interface Speaker {
  /** Id of an account, or `PHONE`. */
  readonly id: string;
  /** When they took the word or last wrote. */
  readonly at: Date;
}

/** Somebody on duty who writes by message and has no account; `takenBy` of the case says who. */
export const PHONE = 'phone';
