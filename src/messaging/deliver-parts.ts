import type { Channel } from '../channels/channel.ts';
import type { Log } from '../domain/log.ts';
import type { Metrics } from '../domain/metrics.ts';
import type { Outbox } from '../storage/outbox.ts';

/** What deliver works with. */
export interface DeliverParts {
  readonly outbox: Outbox;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
  /** Tells the desk of this process that a message that tells of a case got further. */
  readonly wakeDesk: (id: string) => void;
  /** In [0, 1). */
  readonly random: () => number;
}
