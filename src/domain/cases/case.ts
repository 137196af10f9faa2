import type { Language } from '../messages.ts';
import type { CaseClass } from '../triage/classify.ts';
import type { Level } from '../triage/level.ts';
import type { Occasion, Report } from './report.ts';
import type { TalkEntry } from './talk.ts';

/** What happened to a case, without anything personal: `alerted 1`, `taken`, `raised P1`. */
export interface TimelineEntry {
  readonly at: Date;
  readonly what: string;
}

/** The clock of the alerts: since when it runs, how many went out, when the next one does, if any will. */
export interface CaseAlert {
  readonly since: Date;
  readonly step: number;
  readonly nextAt?: Date;
}

/** A case as staff read it. */
export interface Case {
  readonly id: string;
  /** The return code its owner has: `K7F3-2M`. */
  readonly code: string;
  /** Id of the conversation through which the person is reached. */
  readonly conversation: string;
  readonly status: 'open' | 'taken' | 'closed';
  readonly level: Level;
  readonly class: CaseClass;
  /** Keys of the rules that fired, most urgent first. */
  readonly reasons: readonly string[];
  /** Id of the region. */
  readonly region: string | null;
  readonly language: Language;
  readonly occasion: Occasion;
  readonly report: Report;
  /**
   * What the person and staff wrote to each other. It is here also without consent to keep the report, since a
   * letter to somebody has to reach them; it goes with the rest when the person wants to be erased.
   */
  readonly talk: readonly TalkEntry[];
  readonly openedAt: Date;
  readonly updatedAt: Date;
  /** The address of the person on duty who took it. */
  readonly takenBy?: string;
  readonly takenAt?: Date;
  readonly alert: CaseAlert;
  /** Ids of the events applied, so that none acts twice. */
  readonly events: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  readonly version: number;
}
