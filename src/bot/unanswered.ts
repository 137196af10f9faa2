import type { DialogContext } from 'botbuilder-dialogs';
import { SKIP } from '#dialogs/prompts/question.ts';
import { outgoingActivity } from './activities.ts';
import type { Aside } from './aside.ts';
import { asideOf } from './asides.ts';
import { setAside } from './come-back.ts';
import { nextGoal } from './follow-goal.ts';
import type { Goal } from './goal.ts';
import { meantGoal } from './meant.ts';
import { numbersText } from './numbers-text.ts';
import { isReporting, openQuestion } from './open-question.ts';
import { route } from './route.ts';
import { say } from './say.ts';
import { topicsGoal } from './topics-goal.ts';
import type { Turn } from './turn.ts';

/** Where a question asked back would lead; in the check of an offer it is answered in passing. */
const ASIDES: readonly Goal['dialog'][] = ['offer', 'topics', 'numbers'];

/** Misses in a row at which it is first said what would help, then said otherwise, then a person is offered. */
const REPHRASE = 2;
const PERSON = 3;

/**
 * A question is open and the message is no answer to it. A question asked back is answered and the open one
 * asked again; another wish is followed, unless a report is under way; the rest is a miss. Returns where to go on,
 * or undefined when all is said.
 */
export async function afterUnanswered(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  const goal = route(turn) ?? askedWhileBrowsing(dc, turn);
  const isAside = dc.activeDialog?.id === 'offer' && goal !== undefined && ASIDES.includes(goal.dialog);
  if (!isReporting(dc) && !isAside && goal !== undefined) return goal;
  const aside = asideOf(turn);
  return aside === undefined ? afterMiss(dc, turn) : reprompt(dc, turn, aside);
}

/**
 * What becomes of a message that was not understood, with or without an open question: "do you mean", then the
 * simplest way to say it, then a person. Each time something else is said, and it comes to an end: the question is
 * passed over, or a person is told of, or it waits for another day. Misses count in a row; an answer ends the row.
 */
export async function afterMiss(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  turn.session.misses += 1;
  const { misses } = turn.session;
  if (misses === 1) return (isReporting(dc) ? undefined : meantGoal(turn)) ?? askAgain(dc, turn, hint(turn));
  if (misses === REPHRASE) return askAgain(dc, turn, 'common:rephrase');
  return misses === PERSON ? offerPerson(dc, turn) : leaveOpen(dc, turn);
}

/** What would have been an answer here. */
function hint({ content, session }: Turn): string {
  if (content.kind === 'choice') return 'common:old_button';
  if (content.kind !== 'text') return 'common:media';
  const accept = openQuestion(session)?.accept;
  return accept === undefined || accept === 'words' || accept === 'message'
    ? 'common:again'
    : `unsure:takes.${accept}`;
}

/** A question that may be passed over is; in the middle of a report the numbers are given, else a person is. */
async function offerPerson(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  if (openQuestion(turn.session)?.options.some(({ id }) => id === SKIP.id) === true) {
    turn.session.misses = 0;
    turn.passesOver = true;
    await say(dc, turn, 'unsure:go_on');
    return nextGoal(await dc.continueDialog());
  }
  if (isReporting(dc)) {
    const danger = dc.activeDialog?.id === 'danger';
    const text = turn.text('unsure:call', { numbers: numbersText(turn, { danger }) });
    return reprompt(dc, turn, { key: 'unsure:call', text });
  }
  turn.session.misses = 0;
  return { dialog: 'person' };
}

/** Words at a list of topics are a question, also where nothing was understood; digits and a yes are not. */
function askedWhileBrowsing({ activeDialog }: DialogContext, turn: Turn): Goal | undefined {
  const { content, said } = turn;
  const asks = content.kind === 'text' && said.intent.name === 'other' && /\p{L}{2}/u.test(content.text);
  return activeDialog?.id === 'topics' && asks ? topicsGoal(turn) : undefined;
}

/** Nothing helped: the question waits, and no more is said about it until the person writes again. */
async function leaveOpen(dc: DialogContext, turn: Turn): Promise<undefined> {
  turn.session.misses = 0;
  setAside(dc, turn);
  await dc.cancelAllDialogs();
  await say(dc, turn, 'unsure:later');
}

async function askAgain(dc: DialogContext, turn: Turn, key: string): Promise<Goal | undefined> {
  const isOpen = dc.activeDialog !== undefined && dc.activeDialog.id !== 'meant';
  return isOpen
    ? reprompt(dc, turn, { key, text: turn.text(key) })
    : { dialog: 'menu', options: { lead: key } };
}

async function reprompt(dc: DialogContext, turn: Turn, { key, text }: Aside): Promise<undefined> {
  turn.session.lastAside = key;
  await dc.context.sendActivity(outgoingActivity(text, [], 'ordinary'));
  await dc.repromptDialog();
}
