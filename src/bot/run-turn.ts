import { TurnContext } from 'botbuilder';
import { DialogContext, DialogTurnStatus, type DialogTurnResult } from 'botbuilder-dialogs';
import { allDialogs } from '#dialogs/all-dialogs.ts';
import { chooseLanguage } from '#dialogs/language-dialog.ts';
import { menuEntry } from '#dialogs/menu-dialog.ts';
import { hear, keepMedium } from '../domain/cases/hear.ts';
import { createReadWithdrawal } from '../domain/cases/read-withdrawal.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Content, Language, Reply, Surface } from '../domain/messages.ts';
import { incomingActivity, outgoingActivity, toReply } from './activities.ts';
import { CollectingAdapter } from './collecting-adapter.ts';
import type { Goal } from './goal.ts';
import { interruption } from './interruptions.ts';
import { followLanguage } from './languages.ts';
import { joinReplies } from './join-replies.ts';
import { route } from './route.ts';
import type { Session } from './session.ts';
import { heardBeside, heedWithdrawals, withdrawalsIn } from './take-back.ts';
import { attachTurn, type BotParts, type Turn, type World } from './turn.ts';
import { afterUnanswered } from './unanswered.ts';

/** One message to the bot. */
export interface TurnInput {
  /** The message's unique key; the events of the turn are named after it. */
  readonly key: string;
  readonly content: Content;
  readonly surface: Surface;
}

/** What a turn makes: the next state, what to send, what the desk must know. */
export interface TurnResult {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly events: readonly CaseEvent[];
}

export type RunTurn = (session: Session, input: TurnInput, world: World) => Promise<TurnResult>;

/** A dialog may lead to another one, that to a third; more in one turn is a circle, which is a bug. */
const MOST_DIALOGS_A_TURN = 8;

/**
 * The bot as a function: session and message in, session, replies and events out. It sends nothing, stores
 * nothing, and leaves the session it was given as it was, so a turn can run again after a crash.
 */
export function createBot(parts: BotParts): RunTurn {
  const dialogs = allDialogs();
  const readWithdrawal = createReadWithdrawal(parts.country.lexicon);
  return async (stored, input, world) => {
    const adapter = new CollectingAdapter();
    const context = new TurnContext(adapter, incomingActivity(input.content, input.key));
    const events: CaseEvent[] = [];
    const session = structuredClone(stored);
    const begun = beginTurn(parts, world, session, input, events);
    const taken = readWithdrawal(wordsOf(input.content));
    const said = heardBeside(begun.said, taken);
    const turn: Turn = { ...begun, said, withdrawals: withdrawalsIn(taken, session) };
    attachTurn(context, turn);
    listen(turn);
    heedWithdrawals(turn);
    await converse(new DialogContext(dialogs, context, turn.session.dialogs), turn);
    turn.session.welcomed = true;
    const replies = adapter.activities.map((activity) => toReply(activity, turn.session.language));
    return { session: turn.session, replies: joinReplies(replies, input.surface), events };
  };
}

function beginTurn(
  parts: BotParts,
  world: World,
  session: Session,
  input: TurnInput,
  events: CaseEvent[],
): Omit<Turn, 'withdrawals'> {
  const { content, surface, key } = input;
  return {
    parts,
    world,
    session,
    content,
    surface,
    said: parts.understand(wordsOf(content)),
    unanswered: false,
    text: (name, params) => parts.catalogue.text(session.language, name, params),
    tell: (draft) => {
      events.push({ ...draft, id: `${key}#${events.length}`, at: world.now.toISOString() });
    },
  };
}

function wordsOf(content: Content): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'choice' ? content.title : '';
}

/** Before any dialog: the language, and what the message adds to a report that is open. */
function listen(turn: Turn): void {
  const { session, content, said } = turn;
  followLanguage(turn);
  if (session.report === null) return;
  if (content.kind === 'text') session.report = hear(session.report, said);
  if ('media' in content) session.report = keepMedium(session.report, content);
}

async function converse(dc: DialogContext, turn: Turn): Promise<void> {
  let goal = interruption(turn) ?? oldMenu(turn);
  if (goal !== undefined && (await changeLanguageInPlace(dc, turn, goal))) return;
  if (goal === undefined && dc.activeDialog !== undefined) {
    const result: DialogTurnResult = await dc.continueDialog();
    if (!turn.unanswered) turn.session.misses = 0;
    goal = turn.unanswered ? await afterUnanswered(dc, turn) : nextGoal(result);
  } else {
    goal ??= route(turn) ?? (await smallTalk(dc, turn));
  }
  for (let count = 0; goal !== undefined && count < MOST_DIALOGS_A_TURN; count += 1) {
    await dc.cancelAllDialogs();
    goal = nextGoal(await dc.beginDialog(goal.dialog, goal.options ?? {}));
  }
}

/** Another language named in the middle of something: it goes on in that language, with the open question. */
async function changeLanguageInPlace(dc: DialogContext, turn: Turn, goal: Goal): Promise<boolean> {
  const { language } = (goal.options ?? {}) as { language?: Language };
  if (language === undefined || dc.activeDialog === undefined) return false;
  chooseLanguage(turn, language);
  await dc.context.sendActivity(outgoingActivity(turn.text('language:changed'), [], 'ordinary'));
  await dc.repromptDialog();
  return true;
}

/** A button of a menu works, however old the menu is. */
function oldMenu({ content }: Turn): Goal | undefined {
  return content.kind === 'choice' ? menuEntry(content.id) : undefined;
}

function nextGoal(result: DialogTurnResult): Goal | undefined {
  return result.status === DialogTurnStatus.complete ? (result.result as Goal | undefined) : undefined;
}

/** Nothing is open and nothing was understood: thanks get a word, everything else the menu. */
async function smallTalk({ context }: DialogContext, turn: Turn): Promise<Goal | undefined> {
  if (turn.said.intent.name === 'thanks') {
    await context.sendActivity(outgoingActivity(turn.text('common:you_are_welcome'), [], 'ordinary'));
    return undefined;
  }
  if (!turn.session.welcomed) return { dialog: 'menu' };
  const isText = turn.content.kind === 'text' || turn.content.kind === 'choice';
  return { dialog: 'menu', options: { lead: isText ? 'common:rephrase' : 'common:media' } };
}
