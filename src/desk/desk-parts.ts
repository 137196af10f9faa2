import type { Country } from '../domain/country.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Level } from '../domain/triage/level.ts';
import type { Cases } from '../storage/cases.ts';
import type { Conversations } from '../storage/conversations.ts';
import type { Media } from '../storage/media.ts';
import type { Tallies } from '../storage/tallies.ts';
import type { Ladder } from './on-call.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly cases: Cases;
  readonly conversations: Conversations;
  readonly media: Media;
  readonly tallies: Tallies;
  readonly country: Country;
  readonly ladder: Ladder;
  /** Milliseconds after which the next person is alerted, by level. */
  readonly waits: Readonly<Partial<Record<Level, number>>>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
  readonly id: () => string;
  /** A return code that nobody has. */
  readonly code: () => Promise<string>;
  /** A text for staff. */
  text(key: string, params?: Readonly<Record<string, string>>): string;
  /** Tells deliver that a conversation is owed something. */
  wakeDeliver(id: string): void;
}
