import type { Act } from '../audit/act.ts';
import type { Language } from '../messages.ts';
import type { CaseClass } from '../triage/classify.ts';
import type { Level } from '../triage/level.ts';
import type { AlertTrace } from './alert-trace.ts';
import type { CaseLink, Closing, LevelSet, Note, Speaker, Task } from './case-work.ts';
import type { Medium, Occasion, Report } from './report.ts';
import type { TalkEntry } from './talk.ts';

/** What happened to a case, without anything personal: `alerted`, `taken`, `raised P1`. */
export interface TimelineEntry {
  readonly at: Date;
  readonly what: string;
  /** Who was told, and how far it got; of `alerted` and `late`. */
  readonly alert?: AlertTrace;
  /** Id of the account of who did it, where somebody with one did. */
  readonly by?: string;
}

/** The clock of the alerts: since when it runs, how many went out, when the next one does, if any will. */
export interface CaseAlert {
  readonly since: Date;
  readonly step: number;
  /** How many of these could reach nobody, so that the next one did not wait. */
  readonly skipped?: number;
  /** Who was told in this round of the ladder, as `AlertSent.to` names them. */
  readonly told?: readonly string[];
  readonly nextAt?: Date;
}

/**
 * What came to a case by its return code, from its own phone or from another one. Without the PIN, whoever wrote it
 * need not be the owner: staff see which it was.
 */
export interface Addition {
  readonly at: Date;
  readonly by: 'pin' | 'code';
  readonly from: 'own phone' | 'another phone';
  /** Id of the conversation, so that whoever wrote it can have it erased. */
  readonly conversation: string;
  readonly words: string | null;
  readonly medium: Medium | null;
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
  /** What the rules say of all that was told; `level` is another when staff set one. */
  readonly ruledLevel: Level;
  readonly levelSet?: LevelSet;
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
   * letter to somebody has to reach them; it goes when the person wants to be erased, or takes back that anything is
   * kept.
   */
  readonly talk: readonly TalkEntry[];
  readonly additions: readonly Addition[];
  /** The slow hash of the owner's PIN; without one nothing is told to another phone. */
  readonly pin?: string;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  /**
   * Who has it on the desk, by the id of their account. Absent: nobody has, or somebody on duty took it by message
   * who has no account.
   */
  readonly owner?: string;
  /** The address of the person on duty who took it by message and has no account. */
  readonly takenBy?: string;
  readonly takenAt?: Date;
  /** When a human first answered since it was opened or became more urgent; stops the clock of the answer. */
  readonly answeredAt?: Date;
  readonly alert: CaseAlert;
  /** When supervisors are told that no human has answered, if that is still to come. */
  readonly lateAt?: Date;
  /** Who writes to the person now; see `speakerNow`. */
  readonly speaker?: Speaker;
  /** Messages of the person since staff last wrote, or whoever has it last read. */
  readonly unread: number;
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  readonly tasks: readonly Task[];
  readonly links: readonly CaseLink[];
  readonly closing?: Closing;
  /** Its owner had it erased: what is left are figures, and nothing is written to it any more. */
  readonly erased?: true;
  /** Made up to try the desk; there is no person. */
  readonly isExercise?: true;
  /** Ids of the events applied, so that none acts twice. */
  readonly events: readonly string[];
  /** What staff did to it, until the audit has it. */
  readonly acts: readonly Act[];
  readonly timeline: readonly TimelineEntry[];
  readonly version: number;
}
