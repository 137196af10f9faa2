import type { CaseLine, Level } from '../api/contract.ts';

/** What became of a case while nobody looked. */
export interface Missed {
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  readonly what: 'opened' | 'raised' | 'said' | 'taken' | 'changed';
}

/** What is different in a queue: new cases, higher levels, new messages, cases that somebody took, in its order. */
export function missedBetween(before: readonly CaseLine[], after: readonly CaseLine[]): Missed[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return after.flatMap((line) => {
    const what = difference(known.get(line.id), line);
    return what === undefined ? [] : [{ id: line.id, code: line.code, level: line.level, what }];
  });
}

function difference(was: CaseLine | undefined, is: CaseLine): Missed['what'] | undefined {
  if (was === undefined) return 'opened';
  if (is.level < was.level) return 'raised';
  if (is.unread > was.unread) return 'said';
  if (is.owner !== null && is.owner.id !== was.owner?.id) return 'taken';
  return is.updatedAt === was.updatedAt ? undefined : 'changed';
}

/** The queue as somebody looks at it, goes away and comes back. */
export interface Watch {
  /** As it was when somebody looked last. */
  readonly seen: readonly CaseLine[];
  /** As it was read last, looked at or not. */
  readonly read: readonly CaseLine[];
  readonly away: boolean;
  /** The connection was lost: only what is read after it is new. */
  readonly stale: boolean;
  readonly missed: readonly Missed[];
}

export function startWatch(lines: readonly CaseLine[]): Watch {
  return { seen: lines, read: lines, away: false, stale: false, missed: [] };
}

/** Goes on watching: the queue as it is read now, whether somebody looks at it, and whether there is a connection. */
export function watchOn(
  watch: Watch,
  now: { readonly lines: readonly CaseLine[]; readonly hidden: boolean; readonly lost: boolean },
): Watch {
  const { lines, hidden, lost } = now;
  if (hidden || lost)
    return { ...watch, read: lines, away: true, stale: lost || (watch.stale && lines === watch.read) };
  if (!watch.away) return { ...watch, seen: lines, read: lines };
  if (watch.stale && lines === watch.read) return watch;
  const news = missedBetween(watch.seen, lines);
  const before = watch.missed.filter(({ id }) => news.every((other) => other.id !== id));
  return { seen: lines, read: lines, away: false, stale: false, missed: [...news, ...before] };
}
