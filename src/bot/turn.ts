import type { TurnContext } from 'botbuilder';
import type { Catalogue } from '../content/catalogue.ts';
import type { Withdrawal } from '../domain/cases/read-withdrawal.ts';
import type { ReturnAnswer } from '../domain/cases/return-answer.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import type { Country } from '../domain/country.ts';
import type { Learning } from '../domain/learning.ts';
import type { Content, Language, Surface } from '../domain/messages.ts';
import type { Contact } from '../domain/referral/contact.ts';
import type { SearchTopics } from '../domain/information/search-topics.ts';
import type { InformationTopic } from '../domain/topics.ts';
import type { Understand, Understanding } from '../domain/understanding.ts';
import type { Session } from './session.ts';

/** What the bot is made of; the same for every turn. */
export interface BotParts {
  readonly country: Country;
  readonly topics: readonly InformationTopic[];
  readonly learning: Learning;
  readonly catalogue: Catalogue;
  readonly understand: Understand;
  readonly searchTopics: SearchTopics;
  /** In `demo` unverified numbers are shown as to be confirmed; in `production` they are not shown. */
  readonly mode: 'demo' | 'production';
}

/**
 * What a turn may not make up by itself: the clock, the numbers of the directory as they are now, new ids, a return code
 * nobody has, what a PIN opens.
 */
export interface World {
  readonly now: Date;
  readonly contacts: readonly Contact[];
  id(): string;
  code(): Promise<string>;
  /** The slow hash of a PIN, which is all that is kept of it. */
  hashPin(pin: string): Promise<string>;
  /** What a code and a PIN open. It counts as one try of this message, however often its turn runs. */
  returnTo(code: string, pin: string): Promise<ReturnAnswer>;
}

/** One turn while it runs, as the dialogs see it. The session is the turn's own copy: dialogs may change it. */
export interface Turn {
  readonly parts: BotParts;
  readonly world: World;
  readonly session: Session;
  readonly content: Content;
  readonly surface: Surface;
  /** What the message was understood to be; of a button, its title. */
  readonly said: Understanding;
  /** What the message takes back of what the person agreed to. */
  readonly withdrawals: readonly Withdrawal[];
  /** Tells the desk; the event's id is the message's key and the place of the event in the turn. */
  tell(event: EventDraft): void;
  /** A text in the language of the session. */
  text(key: string, params?: Params): string;
  /** Set by a prompt that could not use the message as its answer; the turn decides what becomes of it. */
  unanswered: boolean;
  /** Set when the open question is passed over: its prompt answers "I don't know" for the person. */
  passesOver: boolean;
}

export type Params = Readonly<Record<string, string | number>>;
export type EventDraft = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'id' | 'at'>
    : never
  : never;

const TURN = Symbol('turn');

/** Puts the turn where the dialogs find it. */
export function attachTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** The turn that a dialog runs in. */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(TURN);
  if (turn === undefined) throw new Error('a dialog ran outside a turn');
  return turn;
}

/** The other language: the one to offer. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'bm' : 'fr';
}
