import { createBot, type RunTurn, type TurnResult } from '#src/bot/run-turn.ts';
import { newSession, type Session } from '#src/bot/session.ts';
import type { Content, Language, Surface } from '#src/domain/messages.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import type { Question } from '#dialogs/prompts/question.ts';
import { testContent } from './service.ts';

/** A place where a conversation can stand: the question that is open, and how to get there. */
export interface Stop {
  readonly question: string;
  readonly session: Session;
  readonly path: readonly string[];
}

let turns = 0;

/** The bot of this project as a function, with a clock that stands still and ids that count. */
export async function testBot(): Promise<
  (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>
> {
  const content = await testContent();
  const understand = createUnderstand(content.country, content.places);
  const run: RunTurn = createBot({ ...content, understand, mode: 'demo' });
  return (session, said, surface = 'sms') => {
    turns += 1;
    const id = turns;
    let ids = 0;
    return run(
      session,
      { key: `m${id}`, content: typeof said === 'string' ? { kind: 'text', text: said } : said, surface },
      {
        now: new Date('2026-11-24T08:00:00Z'),
        id: () => `id-${id}-${(ids += 1)}`,
        code: () => Promise.resolve('K7F3-2M'),
      },
    );
  };
}

/** The question that is open in a session, if one is. */
export function openQuestion({ dialogs }: Session): Question | undefined {
  let instance = dialogs.dialogStack.at(-1);
  for (;;) {
    const state = instance?.state as
      | { options?: { question?: Question }; dialogs?: { dialogStack: typeof dialogs.dialogStack } }
      | undefined;
    if (state?.options?.question !== undefined) return state.options.question;
    const inner = state?.dialogs?.dialogStack.at(-1);
    if (inner === undefined) return undefined;
    instance = inner;
  }
}

/** Ways into the conversation that the menu does not have. */
const ENTRIES = [
  'bonjour',
  'au secours il me frappe',
  'mon patron a pris mon passeport',
  'je retire mon accord',
];

const FREE = {
  words: 'je veux parler',
  age: '16 ans',
  place: 'Sikasso',
  phone: '76123456',
  time: 'demain à 18h',
  'code-word': 'mangue',
} as const;

/**
 * Walks through every question that can be reached: each choice by its number, and what else a question takes.
 * Returns one session for each, standing at that question.
 */
export async function walkEveryQuestion(language: Language): Promise<Stop[]> {
  const say = await testBot();
  const begin: Session = { ...newSession(), language, languageBy: 'chosen' };
  const stops = new Map<string, Stop>();
  let open: Stop[] = [];
  const reach = async (from: Session, said: string, path: readonly string[]): Promise<void> => {
    const { session } = await say(from, said);
    const question = openQuestion(session);
    if (question === undefined || stops.has(question.id)) return;
    const stop = { question: question.id, session, path: [...path, said] };
    stops.set(question.id, stop);
    open.push(stop);
  };
  for (const entry of ENTRIES) await reach(begin, entry, []);
  while (open.length > 0) {
    const stop = open.shift();
    if (stop === undefined) break;
    const question = openQuestion(stop.session);
    const answers = (question?.options ?? []).map((_, index) => String(index + 1));
    if (question?.accept !== undefined) answers.push(FREE[question.accept]);
    for (const answer of answers) await reach(stop.session, answer, stop.path);
    open = [...open];
  }
  return [...stops.values()];
}
