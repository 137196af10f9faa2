import type { DialogContext } from 'botbuilder-dialogs';
import { menuEntry } from '#dialogs/menu-dialog.ts';
import { tellDesk } from '#dialogs/open-report.ts';
import { hasCase } from '../domain/cases/report.ts';
import { fold } from '../domain/language/fold.ts';
import { followGoal } from './follow-goal.ts';
import type { Goal } from './goal.ts';
import { interruption } from './interruptions.ts';
import type { Turn } from './turn.ts';

/** Words, besides those of the menu, by which somebody asks for the bot. */
const BOT_WORDS = ['bot', 'robot'];

/**
 * A turn while a staff member has the word: the bot is silent and hands on what is said, except that danger is
 * answered with its few questions, leaving is obeyed, what is taken back is confirmed, and the menu comes back when it
 * is asked for. Returns who has the word from now on.
 */
export async function besideHuman(dc: DialogContext, turn: Turn): Promise<'bot' | 'human'> {
  const goal = interruption(turn);
  if (goal?.dialog === 'exit') {
    // The exit tells the desk of a report that has a case; here there is one in any case.
    if (!hasCase(turn.session.report)) turn.tell({ kind: 'person.left' });
    await followGoal(dc, turn, goal);
    return 'bot';
  }
  const menu = menuAsked(turn, goal);
  if (menu !== undefined) {
    turn.tell({ kind: 'person.to_bot' });
    await followGoal(dc, turn, menu);
    return 'bot';
  }
  if (goal?.dialog === 'withdraw' && !turn.withdrawals.includes('unclear')) {
    await confirmTakenBack(dc, turn, goal);
    if (turn.withdrawals.includes('silence')) turn.tell({ kind: 'person.left' });
    if (turn.withdrawals.some((what) => what === 'silence' || what === 'keep')) return 'bot';
  } else if (goal?.dialog === 'danger') await followGoal(dc, turn, goal);
  // The questions of danger are the bot's to the end; nothing is asked after them.
  else if (dc.activeDialog?.id === 'danger') await dc.continueDialog();
  else if (hasCase(turn.session.report) && turn.said.indicators.length > 0) tellDesk(turn);
  // After the report: a case that rises has lost its taker, and everybody on duty is told of danger.
  const { code } = turn.said.language;
  const language = code === 'fr' || code === 'bm' ? { language: code } : {};
  turn.tell({ kind: 'person.said', content: turn.content, danger: turn.said.danger, ...language });
  return 'human';
}

/** Says what was taken back; of what was under way only danger goes on. */
async function confirmTakenBack(dc: DialogContext, turn: Turn, goal: Goal): Promise<void> {
  const isDanger = dc.activeDialog?.id === 'danger';
  await followGoal(dc, turn, isDanger ? goal : { dialog: 'withdraw', options: { said: turn.withdrawals } });
}

function menuAsked({ content, said }: Turn, goal: Goal | undefined): Goal | undefined {
  if (content.kind === 'choice') return menuEntry(content.id);
  if (goal?.dialog === 'menu') return goal;
  return BOT_WORDS.includes(fold(said.text.trim())) ? { dialog: 'menu' } : undefined;
}
