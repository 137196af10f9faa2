import type { Channel } from '../channels/channel.ts';
import { nextFetch, type MediaOutcome } from '../channels/media-errors.ts';
import { mayKeepMedia } from '../domain/cases/may-keep-media.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Cases } from '../storage/cases.ts';
import type { DueMedium, Media } from '../storage/media.ts';

export interface KeepMediaParts {
  readonly media: Media;
  readonly cases: Pick<Cases, 'find'>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
}

/** Longer than any channel takes for a file; a fetch whose process died is taken up again after it. */
const CLAIM_MS = 300_000;

/**
 * Fetches one voice note or picture from its provider and keeps it, sealed, for staff. The case is asked first: without
 * consent, or after an erasure, nothing is fetched, and what was wanted is erased.
 */
export function createMediaKeeper(parts: KeepMediaParts): (id: string) => Promise<void> {
  return async (id) => {
    const { media, cases, now } = parts;
    const due = await media.claim(id, now(), new Date(now().getTime() + CLAIM_MS));
    if (due === undefined) return;
    if (due.status === 'erased') return media.bury(due);
    if (!mayKeepMedia(await cases.find(due.caseId))) return media.erase(due.caseId, now());
    await settle(parts, due, await fetchFrom(parts.channels.get(due.channel), due.handle));
  };
}

/** A channel that has no files is one that has this one no more. */
async function fetchFrom(channel: Channel | undefined, handle: string): Promise<MediaOutcome> {
  return (await channel?.fetchMedia?.(handle)) ?? { status: 'failed', error: 'gone' };
}

type Wanted = Extract<DueMedium, { status: 'wanted' }>;

async function settle(parts: KeepMediaParts, due: Wanted, outcome: MediaOutcome): Promise<void> {
  const { media, metrics, log, now } = parts;
  if (outcome.status === 'fetched') {
    const isKept = await media.keep(due, outcome.bytes, outcome.mimeType);
    if (isKept) metrics.count('media_kept', due.channel);
    return;
  }
  const { error } = outcome;
  const wait = nextFetch(error, due.attempts);
  log.warn('media_not_fetched', {
    channel: due.channel,
    caseId: due.caseId,
    attempt: due.attempts,
    code: error,
  });
  if (wait !== 'give_up') return media.retry(due.id, new Date(now().getTime() + wait), error);
  metrics.count('media_failed', due.channel);
  await media.giveUp(due.id, error);
}
