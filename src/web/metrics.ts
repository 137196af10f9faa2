import {
  Counter as PrometheusCounter,
  collectDefaultMetrics,
  Gauge as PrometheusGauge,
  Registry,
} from 'prom-client';
import type { Counter, Gauge, Gauges, Metrics } from '../domain/metrics.ts';

const HELP: Readonly<Record<Counter, string>> = {
  messages_accepted: 'Messages stored',
  messages_duplicate: 'Messages that were stored before',
  messages_reconciled: 'Messages that no webhook brought and the provider had',
  messages_spooled: 'Messages kept on the disk while the database was away',
  dangers_answered_offline: 'Messages of danger answered while the database was away',
  turns: 'Turns written',
  turn_conflicts: 'Turns that another worker wrote first',
  replies_sent: 'Replies taken by a provider',
  replies_retried: 'Replies refused and to be tried again',
  replies_in_doubt: 'Replies of which nobody knows whether they went out',
  replies_sent_again: 'Safety messages sent again after a doubt',
  replies_failed: 'Replies given up',
  replies_dead: 'Replies given up that staff may send again',
  replies_held: 'Replies held until the person writes',
  cases_opened: 'Cases opened',
  alerts: 'Alerts to people on duty',
  referrals_unanswered: 'Referrals that no organisation acknowledged in time',
  media_kept: 'Voice notes and pictures fetched and kept',
  media_failed: 'Voice notes and pictures that could not be had',
  errors: 'Work that failed and is tried again',
};

const GAUGE_HELP: Readonly<Record<Gauge, string>> = {
  spool_depth: 'What was taken in and waits on the disk for the database',
  contacts_due: 'Entries of the directory to be called again within two weeks',
  contacts_expired: 'Entries of the directory that are hidden because their verification ran out',
  contacts_unverified: 'Entries of the directory that nobody has called yet',
};

/** Counters and gauges as Prometheus reads them, each with the channel it is about, and the figures of the process. */
export function createMetrics(): Metrics & Gauges & { text(): Promise<string> } {
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
  const gauges = new Map(
    (Object.keys(GAUGE_HELP) as Gauge[]).map((name) => [
      name,
      new PrometheusGauge({ name: `lakana_${name}`, help: GAUGE_HELP[name], registers: [registry] }),
    ]),
  );
  return {
    set: (gauge, value) => gauges.get(gauge)?.set(value),
    count: (counter, channel = 'none') => counters.get(counter)?.inc({ channel }),
    text: () => registry.metrics(),
  };
}
