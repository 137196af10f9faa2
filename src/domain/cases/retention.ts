import { hasCase, type Report } from './report.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a conversation is forgotten (its state and the person's address) if nothing more is said. Product choices,
 * to be set with the national authority for personal data:
 * - 24 hours with a report that the person has not agreed to keep;
 * - 30 days with questions only;
 * - 90 days with a case, because somebody may still have to answer;
 * - 90 days with weekly tips that the person asked for and questions only: longer than there are tips.
 */
export function forgetAt(report: Report | null, now: Date, hasTips = false): Date {
  return new Date(now.getTime() + keptFor(report, hasTips));
}

function keptFor(report: Report | null, hasTips: boolean): number {
  if (report === null) return (hasTips ? 90 : 30) * DAY_MS;
  return hasCase(report) ? 90 * DAY_MS : 24 * HOUR_MS;
}
