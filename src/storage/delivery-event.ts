import type { Delivery, DeliveryEvent } from '../domain/cases/alert-trace.ts';
import type { OutboxRow, OutboxStatus } from './models/conversation.ts';

/** How far a message got, for staff; null while it is still to be sent. */
const DELIVERY: Readonly<Record<OutboxStatus, Delivery | null>> = {
  owed: null,
  held: null,
  sending: null,
  in_doubt: 'in_doubt',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  unknown: 'in_doubt',
};

/** What the desk is told when a row changes its status; undefined when the row tells of no case, or nothing new. */
export function deliveryEvent(
  { ref, key, caseId }: OutboxRow,
  status: OutboxStatus,
  at: Date,
): DeliveryEvent | undefined {
  const delivery = DELIVERY[status];
  if (caseId === undefined || delivery === null) return undefined;
  return { id: `${ref}/${status}`, kind: 'case.delivery', at: at.toISOString(), caseId, key, delivery };
}
