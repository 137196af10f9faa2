import { DialogTurnStatus, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { paceReport } from '../domain/pace/pace.ts';
import { outgoingActivity } from './activities.ts';
import { goBack } from './come-back.ts';
import type { Goal } from './goal.ts';
import { numbersText } from './numbers-text.ts';
import type { Turn } from './turn.ts';

/** A dialog may lead to another one, that to a third; more in one turn is a circle, which is a bug. */
const MOST_DIALOGS_A_TURN = 8;

/** Begins the dialog of a goal, and the ones that it leads to, until one waits for an answer or none is left. */
export async function followGoal(dc: DialogContext, turn: Turn, first: Goal | undefined): Promise<void> {
  let goal = first;
  for (let count = 0; goal !== undefined && count < MOST_DIALOGS_A_TURN; count += 1) {
    goal = goal.dialog === 'back' ? await goBack(dc, turn) : await begin(dc, turn, goal);
  }
}

/** Where a dialog leads that is done. */
export function nextGoal(result: DialogTurnResult): Goal | undefined {
  return result.status === DialogTurnStatus.complete ? (result.result as Goal | undefined) : undefined;
}

async function begin(dc: DialogContext, turn: Turn, goal: Goal): Promise<Goal | undefined> {
  await dc.cancelAllDialogs();
  if (goal.dialog !== 'resume') turn.session.paused = null;
  if (goal.dialog === 'report') {
    const pace = paceReport(turn.session.pace, turn.world.now);
    if (pace === undefined) return insteadOfReport(dc, turn);
    turn.session.pace = pace;
  }
  return nextGoal(await dc.beginDialog(goal.dialog, goal.options ?? {}));
}

/** Too many reports were begun: numbers to call; the menu when they were just given. */
async function insteadOfReport(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  const key = 'pace:enough';
  if (turn.session.lastAside === key) return { dialog: 'menu' };
  turn.session.lastAside = key;
  const text = turn.text(key, { numbers: numbersText(turn, { danger: false }) });
  await dc.context.sendActivity(outgoingActivity(text, [], 'ordinary'));
  return undefined;
}
