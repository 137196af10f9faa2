import type { Indicator } from '../triage/indicator.ts';
import type { Level } from '../triage/level.ts';
import { triage } from '../triage/triage.ts';
import type { Report } from './report.ts';
import { triageRecord } from './triage-record.ts';

/** How urgent a report is by what it says so far. For what is done next; a person is never told it. */
export function reportLevel(report: Report, indicators: readonly Indicator[]): Level {
  const decided = triage(triageRecord(report), indicators);
  if (!decided.ok) throw new Error('a report names an indicator that is in no list');
  return decided.value.level;
}
