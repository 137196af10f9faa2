import type { About, GivenAnswer } from '../cases/report.ts';
import type { TriageRecord } from './triage-record.ts';

/** What is known of a situation, and what was asked about it so far. */
export interface Interview {
  readonly about: About;
  readonly record: TriageRecord;
  /** Ids of all questions asked, those of the bank among them. */
  readonly asked: readonly string[];
  readonly answers: readonly GivenAnswer[];
}
