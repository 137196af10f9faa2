import {
  reachedNobody,
  withDelivery,
  type AlertTrace,
  type DeliveryEvent,
} from '../domain/cases/alert-trace.ts';
import { lateAt } from '../domain/cases/late-at.ts';
import type { Case } from '../domain/cases/case.ts';
import { nextRung, type Rung } from '../domain/cases/rung.ts';
import { alertCase } from './alert-case.ts';
import { alertKey, lateKey } from './alert-key.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';

/**
 * Notes on the timeline of a case how far an alert got. One that can reach nobody passes on to the next rung at once,
 * as long as there is a higher one in this round: a gateway that refuses everything is not asked without end.
 * False when the alert is not on the timeline yet, and the event has to come again.
 */
export async function noteDelivery(
  parts: DeskParts,
  conversation: string,
  event: DeliveryEvent,
): Promise<boolean> {
  const known = await parts.cases.find(event.caseId);
  if (known === undefined) return true;
  if (!known.timeline.some(({ alert }) => alert?.key === event.key))
    return !isComing(parts, known, event.key);
  const now = parts.now();
  const rungs = event.delivery === 'failed' ? await parts.ladder.rungs(now) : [];
  await changeCase(parts, event.caseId, (current) => noted(current, conversation, event, { rungs, now }));
  await alertCase(parts, event.caseId);
  return true;
}

/** Whether the case is about to write that step down: the message was in the outbox first. */
function isComing({ answerWithin }: DeskParts, known: Case, key: string): boolean {
  if (key === alertKey(known)) return known.status === 'open';
  return key === lateKey(known) && lateAt(known, answerWithin) !== null;
}

function noted(
  current: Case,
  conversation: string,
  { key, delivery }: DeliveryEvent,
  { rungs, now }: { readonly rungs: readonly Rung<OnCall>[]; readonly now: Date },
): Case {
  const before = current.timeline.find(({ alert }) => alert?.key === key)?.alert;
  const isIt = (sent: AlertTrace['sent'][number]): boolean => sent.conversation === conversation;
  if (before?.sent.find(isIt)?.delivery === delivery || before === undefined) return current;
  const alert = withDelivery(before, isIt, delivery);
  const next = {
    ...current,
    timeline: current.timeline.map((entry) => (entry.alert?.key === key ? { ...entry, alert } : entry)),
  };
  const isLast = current.timeline.findLast(({ what }) => what === 'alerted')?.alert?.key === key;
  const passesOn = isLast && current.status === 'open' && reachedNobody(alert);
  if (!passesOn || nextRung(rungs, current.alert.told ?? []) === undefined) return next;
  return { ...next, alert: { ...current.alert, skipped: (current.alert.skipped ?? 0) + 1, nextAt: now } };
}
