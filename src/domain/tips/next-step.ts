import type { Surface } from '../messages.ts';
import type { TipsSubscription } from './subscription.ts';
import { isTimeOfDay, nextTimeOfDay } from './time-of-day.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Half a day less than a week: the next time of day after it is the same one, a week later. */
const WEEK_MS = (7 * 24 - 12) * HOUR_MS;

/** WhatsApp takes a message that is no template for 24 hours after the person's last one. */
const WINDOW_MS = 24 * HOUR_MS;

/** Whoever wrote a moment ago is in the middle of something. */
const CONVERSATION_MS = HOUR_MS;

/** What is known when a tip is due. */
export interface DueTip {
  readonly subscription: TipsSubscription;
  /** How many tips there are. */
  readonly tips: number;
  readonly surface: Surface;
  /** The person's last message. */
  readonly lastAt: Date;
  /** A person of the team writes with them, or there is a report: no small talk then. */
  readonly isSerious: boolean;
  readonly timeZone: string;
  readonly now: Date;
}

/** The tip to send now, if one is, and the subscription as it is afterwards; null when it is over. */
export interface TipStep {
  readonly send: number | null;
  readonly after: TipsSubscription | null;
}

/**
 * What to do about a tip that is due. Outside the time that was agreed it waits for that time, and while the person
 * writes for an hour of silence; where a tip would be in the way, or WhatsApp would not take it, the week goes by
 * without one. After the last tip the subscription ends.
 */
export function nextTipStep(due: DueTip): TipStep {
  const { subscription, now, timeZone } = due;
  const { time, next } = subscription;
  const later = (after: Date, tip = next): TipsSubscription => ({
    time,
    next: tip,
    dueAt: nextTimeOfDay(time, timeZone, after).toISOString(),
  });
  if (next >= due.tips) return { send: null, after: null };
  if (!isTimeOfDay(time, timeZone, now)) return { send: null, after: later(now) };
  const silence = now.getTime() - due.lastAt.getTime();
  if (silence < CONVERSATION_MS) {
    const dueAt = new Date(due.lastAt.getTime() + CONVERSATION_MS).toISOString();
    return { send: null, after: { ...subscription, dueAt } };
  }
  const week = new Date(now.getTime() + WEEK_MS);
  const isRefused = due.surface === 'whatsapp' && silence >= WINDOW_MS;
  if (due.isSerious || isRefused) return { send: null, after: later(week) };
  return { send: next, after: next + 1 < due.tips ? later(week, next + 1) : null };
}
