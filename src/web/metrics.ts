import { Counter as PrometheusCounter, collectDefaultMetrics, Registry } from 'prom-client';
import type { Counter, Metrics } from '../domain/metrics.ts';

const HELP: Readonly<Record<Counter, string>> = {
  messages_accepted: 'Messages stored',
  messages_duplicate: 'Messages that were stored before',
  turns: 'Turns written',
  turn_conflicts: 'Turns that another worker wrote first',
  replies_sent: 'Replies taken by a provider',
  replies_retried: 'Replies refused and to be tried again',
  replies_in_doubt: 'Replies of which nobody knows whether they went out',
  replies_sent_again: 'Safety messages sent again after a doubt',
  replies_failed: 'Replies given up',
  replies_held: 'Replies held until the person writes',
  cases_opened: 'Cases opened',
  alerts: 'Alerts to people on duty',
  media_kept: 'Voice notes and pictures fetched and kept',
  media_failed: 'Voice notes and pictures that could not be had',
  errors: 'Work that failed and is tried again',
};

/** Counters as Prometheus reads them, each with the channel it is about, and the figures of the process. */
export function createMetrics(): Metrics & { text(): Promise<string> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const names = Object.keys(HELP) as Counter[];
  const counters = new Map(
    names.map((name) => [
      name,
      new PrometheusCounter({
        name: `lakana_${name}_total`,
        help: HELP[name],
        labelNames: ['channel'],
        registers: [registry],
      }),
    ]),
  );
  return {
    count: (counter, channel = 'none') => counters.get(counter)?.inc({ channel }),
    text: () => registry.metrics(),
  };
}
