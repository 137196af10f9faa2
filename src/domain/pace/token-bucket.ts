import type { Limit } from './limits.ts';

/** What is left of a limit; plain JSON. One that nothing was taken from is null. */
export interface Bucket {
  /** Whole and parts of tokens, at most the burst. */
  readonly tokens: number;
  /** When that was so, in milliseconds since 1970. */
  readonly at: number;
}

/** The tokens that are there at `now`. A clock that goes back adds none and takes none. */
export function tokensAt(bucket: Bucket | null, { burst, refillMs }: Limit, now: Date): number {
  if (bucket === null) return burst;
  const passed = Math.max(0, now.getTime() - bucket.at);
  return Math.min(burst, bucket.tokens + passed / refillMs);
}

/** Takes one token at `now`; undefined when there is none, and then nothing is taken. */
export function takeToken(bucket: Bucket | null, limit: Limit, now: Date): Bucket | undefined {
  const tokens = tokensAt(bucket, limit, now);
  const at = Math.max(now.getTime(), bucket?.at ?? 0);
  return tokens < 1 ? undefined : { tokens: tokens - 1, at };
}
