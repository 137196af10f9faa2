import { readSession, type Session } from '../bot/session.ts';
import type { Catalogue } from '../content/catalogue.ts';
import { forgetAt } from '../domain/cases/retention.ts';
import type { Learning } from '../domain/learning.ts';
import type { Language, Surface } from '../domain/messages.ts';
import { nextTipStep, type TipStep } from '../domain/tips/next-step.ts';
import type { OwedReply } from '../storage/sealed-conversation.ts';
import type { Subscriber, Subscriptions, SubscriptionWrite } from '../storage/subscriptions.ts';
import type { Job } from './job.ts';

export interface TipParts {
  readonly subscriptions: Subscriptions;
  readonly tips: Learning['tips'];
  readonly catalogue: Catalogue;
  /** The channels of this process, with what each is shaped for. */
  readonly surfaces: ReadonlyMap<string, Surface>;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly id: () => string;
}

/** How many are done before the store is asked again. */
const AT_ONCE = 200;

/**
 * Sends the tips that people asked for when they are due. A tip is owed by the same write that moves the subscription
 * on, so a run that dies, or two at once, send none twice; a conversation that changed meanwhile waits for the next run.
 */
export function sendTips(parts: TipParts): Job {
  const { subscriptions, surfaces, now } = parts;
  return {
    name: 'send-tips',
    every: '10 minutes',
    run: async () => {
      const begun = now();
      for (;;) {
        const due = await subscriptions.due([...surfaces.keys()], begun, AT_ONCE);
        const isMoved = await Promise.all(due.map((id) => moveOn(parts, id, begun)));
        if (!isMoved.includes(true)) return;
      }
    },
  };
}

async function moveOn(parts: TipParts, id: string, now: Date): Promise<boolean> {
  const known = await parts.subscriptions.find(id, now);
  return known !== undefined && parts.subscriptions.commit(known, next(parts, known, now), now);
}

function next(parts: TipParts, known: Subscriber, now: Date): SubscriptionWrite {
  const session = readSession(known.state);
  const { language } = session;
  const { send, after } = stepOf(parts, known, session, now);
  const tip = send === null ? undefined : parts.tips[send];
  return {
    state: JSON.stringify({ ...session, tips: after }),
    forgetAt: forgetAt({ ...session, tips: after }, known.lastAt),
    ...(after === null ? {} : { tipAt: new Date(after.dueAt) }),
    ...(tip === undefined ? {} : { owed: owedTip(parts, tip, language, { now, isLast: after === null }) }),
  };
}

function stepOf(
  parts: TipParts,
  { channel, mode, lastAt }: Subscriber,
  session: Session,
  now: Date,
): TipStep {
  if (session.tips === null) return { send: null, after: null };
  return nextTipStep({
    subscription: session.tips,
    tips: parts.tips.length,
    surface: parts.surfaces.get(channel) ?? 'sms',
    lastAt,
    isSerious: mode === 'human' || session.report !== null,
    timeZone: parts.timeZone,
    now,
  });
}

function owedTip(
  { catalogue, id }: TipParts,
  tip: Learning['tips'][number],
  language: Language,
  { now, isLast }: { readonly now: Date; readonly isLast: boolean },
): OwedReply {
  const text = catalogue.text(language, isLast ? 'tips:last' : 'tips:message', {
    tip: catalogue.text(language, tip.text),
  });
  // A person may subscribe again, so a tip alone does not name its message.
  return { key: `tip/${tip.id}/${now.getTime()}`, ref: id(), reply: { text, language, urgency: 'ordinary' } };
}
