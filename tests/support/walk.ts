import { createBot, type RunTurn, type TurnInput, type TurnResult } from '#src/bot/run-turn.ts';
import { newSession, type Session } from '#src/bot/session.ts';
import type { Content, Language, Surface } from '#src/domain/messages.ts';
import { createSearchTopics } from '#src/domain/information/search-topics.ts';
import { remember } from '#src/domain/language/remember.ts';
import { FRESH_PACE } from '#src/domain/pace/pace.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import { openQuestion } from '#src/bot/open-question.ts';
import { testContent } from './service.ts';

/** A place where a conversation can stand: the question that is open, and how to get there. */
export interface Stop {
  readonly question: string;
  readonly session: Session;
  readonly path: readonly string[];
}

/** A return code as the bot of these tests makes it. */
export const CODE = 'K7F3-2M';

let turns = 0;

/** When a message is said, and who has the word then. */
export interface Moment {
  readonly now?: Date;
  readonly answeredBy?: NonNullable<TurnInput['answeredBy']>;
}

export type Say = (
  session: Session,
  content: Content | string,
  surface?: Surface,
  moment?: Moment,
) => Promise<TurnResult>;

/** The bot of this project as a function, with a clock that stands still unless it is told, and ids that count. */
export async function testBot(): Promise<Say> {
  const content = await testContent();
  const understand = remember(createUnderstand(content.country, content.places));
  const searchTopics = createSearchTopics(content.topics, content.country.lexicon);
  const run: RunTurn = createBot({ ...content, understand, searchTopics, mode: 'demo' });
  return (session, said, surface = 'sms', { now, answeredBy } = {}) => {
    turns += 1;
    const id = turns;
    let ids = 0;
    return run(
      session,
      {
        key: `m${id}`,
        content: typeof said === 'string' ? { kind: 'text', text: said } : said,
        surface,
        ...(answeredBy === undefined ? {} : { answeredBy }),
      },
      {
        now: now ?? new Date('2026-11-24T08:00:00Z'),
        id: () => `id-${id}-${(ids += 1)}`,
        code: () => Promise.resolve(CODE),
        hashPin: (pin) => Promise.resolve(`hash of ${pin}`),
        contacts: content.country.contacts,
        returnTo: (_code, pin) =>
          Promise.resolve(pin === FREE.pin ? { kind: 'open', status: 'received' } : { kind: 'refused' }),
      },
    );
  };
}

/** Ways into the conversation that the menu does not have. */
const ENTRIES = [
  'bonjour',
  'au secours il me frappe',
  "j'ai envie de mourir",
  'mon patron a pris mon passeport',
  'un recruteur envoie des filles au Koweït',
  'comment se passe la route pour aller en Algérie ?',
  CODE,
  'mot secret',
  'je retire mon accord',
];

/** Not understood, but likely something: it is asked what is meant. */
const UNCLEAR = 'mon frère marabout';
/** Long before the clock of the walk. */
const LONG_AGO = '2026-11-20T08:00:00.000Z';

/** An answer to each question that takes more than its choices. */
export const FREE = {
  words: 'je veux parler',
  message: 'il y a du nouveau',
  age: '16 ans',
  place: 'Sikasso',
  phone: '76123456',
  time: 'demain à 18h',
  code_word: 'mangue',
  pin: '1974',
  safe_word: 'mangue',
} as const;

/**
 * Walks through every question that can be reached: each choice by its number, and what else a question takes.
 * Returns one session for each wording and each thing that a report can be about, standing at that question.
 */
export async function walkEveryQuestion(language: Language): Promise<Stop[]> {
  const say = await testBot();
  const begin: Session = { ...newSession(), language, languageBy: 'chosen' };
  const stops = new Map<string, Stop>();
  let open: Stop[] = [];
  const reach = async (from: Session, said: string, path: readonly string[]): Promise<void> => {
    const { session } = await say(from, said);
    const question = openQuestion(session);
    if (question === undefined) return;
    const wording = `${question.id} ${question.text} ${session.report?.about ?? ''}`;
    if (stops.has(wording)) return;
    // The walk is no flood, however long the way.
    const rested = { ...session, pace: FRESH_PACE };
    const stop = { question: question.id, session: rested, path: [...path, said] };
    stops.set(wording, stop);
    open.push(stop);
  };
  for (const entry of ENTRIES) await reach(begin, entry, []);
  const welcomed = { ...begin, welcomed: true };
  await reach(welcomed, UNCLEAR, []);
  while (open.length > 0) {
    const stop = open.shift();
    if (stop === undefined) break;
    const question = openQuestion(stop.session);
    const answers = (question?.options ?? []).map((_, index) => String(index + 1));
    if (question?.accept !== undefined) answers.push(FREE[question.accept]);
    for (const answer of answers) await reach(stop.session, answer, stop.path);
    await reach({ ...stop.session, lastAt: LONG_AGO }, 'bonjour', stop.path);
    open = [...open];
  }
  return [...stops.values()];
}
