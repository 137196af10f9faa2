import { releaseHeld, type ReleaseParts } from '../desk/cases/release-held.ts';
import type { Job } from './job.ts';

/** Looks for cases of people who are not there any more, and gives them back to everybody. */
export function releaseCases(parts: ReleaseParts): Job {
  return { name: 'release-cases', every: '1 minute', run: () => releaseHeld(parts) };
}
