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
  /** In [0, 1). */
  readonly random: () => number;
}
