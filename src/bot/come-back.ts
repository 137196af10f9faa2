import type { DialogContext } from 'botbuilder-dialogs';
import { reportProgress } from '../domain/cases/report-progress.ts';
import { asideOf } from './asides.ts';
import type { Goal } from './goal.ts';
import { isReporting } from './open-question.ts';
import type { Turn } from './turn.ts';

/**
 * The way of somebody who comes back to a report that was interrupted: one neutral question whether to go on, since
 * the phone may be in other hands by now. What they ask meanwhile is answered with it. Undefined for anybody else.
 */
export function wayBack(dc: DialogContext, turn: Turn): Goal | undefined {
  const { session, world } = turn;
  const isOpen = isReporting(dc);
  if (!isOpen && (dc.activeDialog !== undefined || session.paused === null)) return undefined;
  const heardAt = session.lastAt === null ? null : new Date(session.lastAt);
  if (isOpen && reportProgress({ complete: false }, heardAt, world.now) !== 'interrupted') return undefined;
  if (isOpen) setAside(dc, turn);
  const asked = ['ask', 'contacts'].includes(turn.said.intent.name) ? asideOf(turn)?.text : undefined;
  return { dialog: 'resume', options: asked === undefined ? {} : { lead: asked } };
}

/** Keeps the open question for the day when the person wants to go on. */
export function setAside(dc: DialogContext, { session }: Turn): void {
  session.paused = structuredClone({ dialogStack: dc.stack });
}

/**
 * Goes on where the person was, with the open question. When its dialog is gone, since a new version has no such
 * dialog, what was told is kept and asking goes on from there.
 */
export async function goBack(dc: DialogContext, { session }: Turn): Promise<Goal | undefined> {
  const stack = session.paused?.dialogStack ?? [];
  session.paused = null;
  await dc.cancelAllDialogs();
  if (stack.length === 0 || stack.some(({ id }) => dc.dialogs.find(id) === undefined)) {
    return session.report === null
      ? { dialog: 'menu' }
      : { dialog: 'report', options: { about: session.report.about } };
  }
  dc.stack.push(...stack);
  await dc.repromptDialog();
  return undefined;
}
