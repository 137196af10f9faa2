import type { Channel } from '../channels/channel.ts';
import type { Log } from '../domain/log.ts';
import type { Address } from '../domain/messages.ts';
import type { Metrics } from '../domain/metrics.ts';

export interface OfflineAlertParts {
  /** Who is told, as far as it is known without the store. */
  readonly people: () => readonly { readonly channel: string; readonly address: Address }[];
  readonly channels: ReadonlyMap<string, Channel>;
  /** The alert, which names nobody. */
  readonly text: string;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
  readonly id: () => string;
}

/** Nobody can take anything before the store is back: one alert in this time says all there is to say. */
const ONCE_IN_MS = 10 * 60_000;

/**
 * Tells everybody on the ladder that somebody is in danger while the store is away. There is no case that could be taken;
 * the alert with its code comes by the usual way once the message is handled.
 */
export function createOfflineAlert(parts: OfflineAlertParts): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = parts.now().getTime();
    if (at - last < ONCE_IN_MS) return;
    last = at;
    const reply = { text: parts.text, language: 'fr', urgency: 'safety' } as const;
    for (const { channel: name, address } of parts.people()) {
      const channel = parts.channels.get(name);
      if (channel === undefined) continue;
      void channel.send(address, reply, parts.id()).then((outcome) => {
        if (outcome.status === 'accepted') parts.metrics.count('alerts', name);
        else parts.log.error('alert_refused', { channel: name, reason: outcome.status });
      });
    }
  };
}
