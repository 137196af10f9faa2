/** What is counted, so that somebody can see from outside that messages come and go. No label is personal. */
export type Counter =
  | 'messages_accepted'
  | 'messages_duplicate'
  | 'messages_spooled'
  | 'messages_reconciled'
  | 'dangers_answered_offline'
  | 'turns'
  | 'turn_conflicts'
  | 'replies_sent'
  | 'replies_retried'
  | 'replies_in_doubt'
  | 'replies_sent_again'
  | 'replies_failed'
  | 'replies_held'
  | 'replies_dead'
  | 'cases_opened'
  | 'alerts'
  | 'referrals_unanswered'
  | 'media_kept'
  | 'media_failed'
  | 'errors';

export interface Metrics {
  /** `channel` is a channel's name; without it the count is of the whole process. */
  count(counter: Counter, channel?: string): void;
}

/** What stands at a number that goes up and down. */
export type Gauge = 'spool_depth' | 'contacts_due' | 'contacts_expired' | 'contacts_unverified';

export interface Gauges {
  set(gauge: Gauge, value: number): void;
}
