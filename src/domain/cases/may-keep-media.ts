import type { Case } from './case.ts';

/** Whether the media of a case may be fetched and kept: its owner agreed, and has not taken it back since. */
export function mayKeepMedia(known: Pick<Case, 'report'> | undefined): boolean {
  return known?.report.consent.keep === true;
}
