import { WAITS } from '../pace/waits.ts';
import type { Report } from './report.ts';

/**
 * How far a report has come: nobody closes one by falling silent. `heardAt` is when its person was last heard;
 * null when that is not known.
 */
export function reportProgress(
  { complete }: Pick<Report, 'complete'>,
  heardAt: Date | null,
  now: Date,
): 'under_way' | 'interrupted' | 'complete' {
  if (complete) return 'complete';
  const silent = heardAt === null ? 0 : now.getTime() - heardAt.getTime();
  return silent > WAITS.untilInterrupted ? 'interrupted' : 'under_way';
}
