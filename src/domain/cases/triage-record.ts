import type { TriageRecord } from '../triage/triage-record.ts';
import type { Report } from './report.ts';

/** What triage needs of a report. */
export function triageRecord({ child, age, dangerNow, form, indicators }: Report): TriageRecord {
  return { child, age, dangerNow, form, indicators: [...indicators] };
}
