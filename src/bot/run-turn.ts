import { TurnContext } from 'botbuilder';
import { DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { allDialogs } from '#dialogs/all-dialogs.ts';
import { keepWhereabouts } from '#dialogs/keep-place.ts';
import { chooseLanguage } from '#dialogs/language-dialog.ts';
import { menuEntry } from '#dialogs/menu-dialog.ts';
import { isOnlyNumbers } from '#dialogs/prompts/named-numbers.ts';
import { isKeptApart } from '#dialogs/prompts/question.ts';
import { hear, hearPlace, keepMedium } from '../domain/cases/hear.ts';
import { createReadWithdrawal } from '../domain/cases/read-withdrawal.ts';
import { parseReturnCode } from '../domain/cases/return-code.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Content, Language, Reply, Surface } from '../domain/messages.ts';
import { locate } from '../domain/places/locate.ts';
import { positionText } from '../domain/places/position-text.ts';
import { incomingActivity, toReply } from './activities.ts';
import { other } from './asides.ts';
import { besideHuman } from './beside-human.ts';
import { CollectingAdapter } from './collecting-adapter.ts';
import { wayBack } from './come-back.ts';
import { followGoal, nextGoal } from './follow-goal.ts';
import type { Goal } from './goal.ts';
import { interruption } from './interruptions.ts';
import { heldBack } from './keep-pace.ts';
import { followLanguage } from './languages.ts';
import { joinReplies } from './join-replies.ts';
import { openQuestion } from './open-question.ts';
import { route } from './route.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';
import { heardBeside, heedWithdrawals, withdrawalsIn } from './take-back.ts';
import { attachTurn, type BotParts, type Turn, type World } from './turn.ts';
import { afterMiss, afterUnanswered } from './unanswered.ts';
import { isLeaving } from './wants-to-leave.ts';

/** One message to the bot. */
export interface TurnInput {
  /** The message's unique key; the events of the turn are named after it. */
  readonly key: string;
  readonly content: Content;
  readonly surface: Surface;
  /** Who has the word; the bot unless told. `bot_again`: it answers for the first time after a staff member. */
  readonly answeredBy?: 'bot' | 'bot_again' | 'human';
}

/** What a turn makes: the next state, what to send, what the desk must know. */
export interface TurnResult {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly events: readonly CaseEvent[];
  /** Who has the word from now on. */
  readonly mode: 'bot' | 'human';
}

export type RunTurn = (session: Session, input: TurnInput, world: World) => Promise<TurnResult>;

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
    const taken = readWithdrawal(wordsOf(input.content));
    const understood = parts.understand(await wordsToUnderstand(input.content, stored.language));
    const said = heardBeside(understood, taken);
    const session = structuredClone(stored);
    const withdrawals = withdrawalsIn(taken, session);
    const turn = beginTurn(parts, world, session, input, { said, withdrawals, events });
    attachTurn(context, turn);
    listen(turn);
    heedWithdrawals(turn);
    const dc = new DialogContext(dialogs, context, turn.session.dialogs);
    const mode = await reply(dc, turn, input.answeredBy ?? 'bot');
    turn.session.welcomed = true;
    turn.session.lastAt = world.now.toISOString();
    const replies = adapter.activities.map((activity) => toReply(activity, turn.session.language));
    return { session: turn.session, replies: joinReplies(replies, input.surface), events, mode };
  };
}

function beginTurn(
  parts: BotParts,
  world: World,
  session: Session,
  input: TurnInput,
  { said, withdrawals, events }: Pick<Turn, 'said' | 'withdrawals'> & { readonly events: CaseEvent[] },
): Turn {
  const { content, surface, key } = input;
  return {
    parts,
    world,
    session,
    content,
    surface,
    said,
    withdrawals,
    unanswered: false,
    passesOver: false,
    text: (name, params) => parts.catalogue.text(session.language, name, params),
    tell: (draft) => {
      events.push({ ...draft, id: `${key}#${events.length}`, at: world.now.toISOString() });
    },
  };
}

/** The number of a choice is not understood as anything else. */
async function wordsToUnderstand(content: Content, language: Language): Promise<string> {
  const words = wordsOf(content);
  return content.kind === 'text' && (await isOnlyNumbers(words, language)) ? '' : words;
}

function wordsOf(content: Content): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'choice') return content.title;
  return 'caption' in content ? (content.caption ?? '') : '';
}

/** Before any dialog: the language, where the person is, and what the message adds to a report that is open. */
function listen(turn: Turn): void {
  const { session, content, said } = turn;
  // A code alone is in no language.
  if (content.kind !== 'text' || parseReturnCode(content.text) === undefined) followLanguage(turn);
  if (content.kind === 'text') keepWhereabouts(turn);
  if (session.report === null || isForQuestionAlone(turn)) return;
  if (content.kind === 'text' || 'caption' in content) session.report = hear(session.report, said);
  if ('media' in content) session.report = keepMedium(session.report, content);
  if (content.kind === 'location') {
    const located = locate(content, turn.parts.country.map);
    session.report = hearPlace(session.report, located, positionText(content));
  }
}

/** A PIN, a safe word or what is added to another report is no part of this one; danger always is. */
function isForQuestionAlone({ session, said }: Turn): boolean {
  const question = openQuestion(session);
  return question !== undefined && isKeptApart(question) && !said.danger;
}

/** Who answers, and what is said; returns who has the word from now on. */
async function reply(
  dc: DialogContext,
  turn: Turn,
  answeredBy: NonNullable<TurnInput['answeredBy']>,
): Promise<'bot' | 'human'> {
  const held = heldBack(turn);
  if (answeredBy === 'human') return held === null ? 'human' : besideHuman(dc, turn);
  const isUrgent = turn.said.danger || isLeaving(turn);
  if (answeredBy === 'bot_again' && held !== null && !isUrgent) await say(dc, turn, 'talk:bot_again');
  if (held === undefined) await converse(dc, turn);
  else if (held !== null) await say(dc, turn, held);
  return 'bot';
}

async function converse(dc: DialogContext, turn: Turn): Promise<void> {
  const { session } = turn;
  const aside = session.lastAside;
  let goal = interruption(turn) ?? oldMenu(turn);
  if (goal !== undefined && (await changeLanguageInPlace(dc, turn, goal))) return;
  goal ??= wayBack(dc, turn);
  if (goal === undefined && dc.activeDialog !== undefined) {
    const result: DialogTurnResult = await dc.continueDialog();
    if (!turn.unanswered) session.misses = 0;
    goal = turn.unanswered ? await afterUnanswered(dc, turn) : nextGoal(result);
  } else {
    goal ??= route(turn) ?? (await smallTalk(dc, turn));
  }
  await followGoal(dc, turn, goal);
  // What was said before the last message may be said again.
  if (session.lastAside === aside && !turn.unanswered) session.lastAside = null;
}

/** Another language named in the middle of something: it goes on in that language, with the open question. */
async function changeLanguageInPlace(dc: DialogContext, turn: Turn, goal: Goal): Promise<boolean> {
  const { language } = (goal.options ?? {}) as { language?: Language };
  if (language === undefined || dc.activeDialog === undefined) return false;
  chooseLanguage(turn, language);
  await say(dc, turn, 'language:changed');
  await dc.repromptDialog();
  return true;
}

/** A button of a menu works, however old the menu is. */
function oldMenu({ content }: Turn): Goal | undefined {
  return content.kind === 'choice' ? menuEntry(content.id) : undefined;
}

/** Nothing is open and nothing was understood: thanks get a word, somebody new the menu, the rest is a miss. */
async function smallTalk(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  const { session, said } = turn;
  if (said.intent.name === 'thanks') {
    const { key } = other(turn, ['common:you_are_welcome', 'unsure:welcome_again']);
    session.lastAside = key;
    await say(dc, turn, key);
    return undefined;
  }
  return session.welcomed ? afterMiss(dc, turn) : { dialog: 'menu' };
}
