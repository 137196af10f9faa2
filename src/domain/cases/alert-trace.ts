import type { RungKind } from './rung.ts';

/** How far a message got. `in_doubt`: nobody can tell whether it went out. */
export const DELIVERIES = ['owed', 'sent', 'delivered', 'read', 'in_doubt', 'failed'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** One message of an alert. */
export interface AlertSent {
  /** Id of an account, or `number 1`, the first one of the settings. */
  readonly to: string;
  readonly by: 'sms' | 'email';
  /** Id of the conversation in whose outbox it is; an e-mail has none. */
  readonly conversation?: string;
  readonly delivery: Delivery;
}

/** One step of the ladder, for the timeline: who was told, and what became of it. */
export interface AlertTrace {
  /** Names the step, in the outbox too. */
  readonly key: string;
  readonly rung: RungKind;
  readonly sent: readonly AlertSent[];
}

/** How far a message of a case got: an alert on its timeline, or an answer to its person; the store tells the desk. */
export interface DeliveryEvent {
  readonly id: string;
  readonly kind: 'case.delivery';
  /** ISO 8601. */
  readonly at: string;
  readonly caseId: string;
  /** That of the message; of an alert also that of its step on the timeline. */
  readonly key: string;
  readonly delivery: Delivery;
}

/** A trace that knows what became of one of its messages. */
export function withDelivery(
  trace: AlertTrace,
  isIt: (sent: AlertSent) => boolean,
  delivery: Delivery,
): AlertTrace {
  return { ...trace, sent: trace.sent.map((sent) => (isIt(sent) ? { ...sent, delivery } : sent)) };
}

/** Whether an alert can reach nobody any more by SMS, which is how a case is taken. */
export function reachedNobody({ sent }: AlertTrace): boolean {
  return sent.every(({ by, delivery }) => by === 'email' || delivery === 'failed');
}
