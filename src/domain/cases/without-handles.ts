import type { Report } from './report.ts';

/**
 * A report as a case holds it: which voice notes and pictures there are, and not the handles under which the provider
 * gives them to whoever has our credentials. They go to who fetches them, and nowhere else.
 */
export function withoutHandles(report: Report): Report {
  return { ...report, media: report.media.map((medium) => ({ ...medium, media: null })) };
}
