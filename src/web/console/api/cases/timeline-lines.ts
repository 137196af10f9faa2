import type { z } from 'zod';
import type { TimelineEntry } from '../../../../domain/cases/case.ts';
import { TRIED_TO_REACH } from '../../../../domain/cases/return-answer.ts';
import type { timelineLineSchema } from '../../contract/cases.ts';
import { personOrNull, type People } from './person-line.ts';

/** Lines that are a sentence, and the key of each; all others begin with theirs. */
const SENTENCES: Readonly<Record<string, string>> = {
  [TRIED_TO_REACH]: 'tried',
  'back to the bot': 'to_bot',
  'moved to another phone': 'moved',
  'given back': 'given_back',
};

/** What happened to a case, the oldest first. */
export function timelineLines(
  timeline: readonly TimelineEntry[],
  people: People,
): z.input<typeof timelineLineSchema>[] {
  return timeline.map(({ at, what, by }) => {
    const sentence = SENTENCES[what];
    const [key = what, ...rest] = what.split(' ');
    const detail = sentence === undefined && rest.length > 0 ? rest.join(' ') : null;
    return { at: at.toISOString(), what: sentence ?? key, detail, by: personOrNull(people, by) };
  });
}
