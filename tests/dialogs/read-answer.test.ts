import { beforeAll, describe, expect, test } from '@jest/globals';
import { NO, SKIP, YES, type Answer, type Question } from '#dialogs/prompts/question.ts';
import { readAnswer } from '#dialogs/prompts/read-answer.ts';
import { newSession } from '#src/bot/session.ts';
import type { Turn } from '#src/bot/turn.ts';
import { createSearchTopics } from '#src/domain/information/search-topics.ts';
import { createUnderstand } from '#src/domain/language/understand.ts';
import type { Content, Language } from '#src/domain/messages.ts';
import { testContent } from '#tests/support/service.ts';

let turnOf: (content: Content, language: Language) => Turn;

beforeAll(async () => {
  const content = await testContent();
  const understand = createUnderstand(content.country, content.places);
  const searchTopics = createSearchTopics(content.topics, content.country.lexicon);
  turnOf = (said, language) => ({
    parts: { ...content, understand, searchTopics, mode: 'demo' },
    world: {
      now: new Date(0),
      id: () => '',
      code: () => Promise.resolve(''),
      hashPin: () => Promise.resolve(''),
      contacts: [],
      returnTo: () => Promise.resolve({ kind: 'refused' }),
    },
    session: { ...newSession(), language, languageBy: 'chosen' },
    content: said,
    surface: 'sms',
    said: understand(said.kind === 'text' ? said.text : ''),
    withdrawals: [],
    tell: () => undefined,
    text: (key, params) => content.catalogue.text(language, key, params),
    unanswered: false,
    passesOver: false,
  });
});

const YES_NO_SKIP: Question = { id: 'q', text: 'report:safe', options: [YES, NO, SKIP] };
const CONSENT: Question = { id: 'c', text: 'consent:keep', options: [YES, NO], consent: true };
const AGE: Question = {
  id: 'a',
  text: 'report:age.self',
  options: [
    { id: 'child', title: 'report:choice.child' },
    { id: 'adult', title: 'report:choice.adult' },
    SKIP,
  ],
  accept: 'age',
};
const PLACE: Question = { id: 'p', text: 'numbers:place', options: [SKIP], accept: 'place' };
const WORDS: Question = { id: 'w', text: 'person:matter', options: [SKIP], accept: 'words' };

const read = (question: Question, text: string, language: Language = 'fr'): Promise<Answer | undefined> =>
  readAnswer(question, turnOf({ kind: 'text', text }, language));

describe.each(['fr', 'bm'] as const)('in a conversation in %s', (language) => {
  test.each([
    ['yes', '1'],
    ['yes', '1.'],
    ['yes', '1)'],
    ['yes', '(1)'],
    ['yes', ' 1 !'],
    ['yes', '1️⃣'],
    ['yes', '١'],
    ['yes', '߁'],
    ['yes', 'n° 1'],
    ['yes', 'N°1'],
    ['yes', 'numéro 1'],
    ['yes', 'choix 1 svp'],
    ['yes', "c'est le 1"],
    ['yes', '1er'],
    ['yes', '1ɔlɔ'],
    ['no', '2e'],
    ['no', '2eme'],
    ['no', '2nan'],
    ['yes', 'un'],
    ['yes', 'une'],
    ['no', 'Deux.'],
    ['yes', 'kelen'],
    ['no', 'fila'],
    ['no', 'filanan'],
    ['skip', 'sabanan'],
    ['yes', 'fɔlɔ'],
    ['yes', 'la première'],
    ['no', 'le deuxième'],
    ['no', 'la seconde'],
    ['skip', 'troisieme'],
    ['no', 'numéro deux'],
    ['no', 'nimɔrɔ fila'],
    ['yes', '1. oui'],
    ['yes', '1 - Oui'],
    ['no', '2) non'],
    ['no', '2 non, je ne veux pas'],
    ['yes', 'oui'],
    ['no', 'ayi'],
    ['yes', 'awɔ'],
    ['yes', 'oui oui'],
    ['yes', '1 1'],
  ])('%s is meant by "%s"', async (choice, text) => {
    expect(await read(YES_NO_SKIP, text, language)).toEqual({ kind: 'choice', choice });
  });

  test.each([
    '1 2',
    '1 et 2',
    '1,2',
    '1/2',
    '1 ni 2',
    '1 walima 2',
    'un ou deux',
    'fila ni saba',
    'kelen fila',
    'oui et non',
    'oui ou non',
    'oui/non',
    'oui non',
    'oui mais non',
    'awɔ ni ayi',
    '2. oui',
    '2 oui je veux bien',
    '1 non',
  ])('two answers at once are none: "%s"', async (text) => {
    expect(await read(YES_NO_SKIP, text, language)).toBeUndefined();
    expect(await read(CONSENT, text, language)).toBeUndefined();
  });

  test.each([
    '4',
    '0',
    '12',
    '76123456',
    '2 enfants',
    '1 femme est là',
    'dix-sept',
    'je suis la première femme',
  ])('no choice is meant by "%s"', async (text) => {
    expect(await read(YES_NO_SKIP, text, language)).toBeUndefined();
  });
});

describe('a choice beside what else a question takes', () => {
  test.each<[Question, string, Answer | undefined]>([
    [AGE, '16', { kind: 'age', age: 16 }],
    [AGE, '16 ans', { kind: 'age', age: 16 }],
    [AGE, '2', { kind: 'choice', choice: 'adult' }],
    [AGE, '1 2', undefined],
    [PLACE, 'Sikasso', { kind: 'place', region: 'sikasso', country: null, place: 'Sikasso' }],
    [PLACE, '1', { kind: 'choice', choice: 'skip' }],
    [WORDS, '2 filles sont enfermées', { kind: 'words', words: '2 filles sont enfermées' }],
    [WORDS, '1. je suis enfermée', { kind: 'words', words: '1. je suis enfermée' }],
  ])('%#: "%s"', async (question, text, answer) => {
    expect(await read(question, text)).toEqual(answer);
  });
});

describe('consent', () => {
  test.each([
    ['awa', undefined],
    ['ayiwa', undefined],
    ['1 awa', undefined],
    ['1', 'yes'],
    ['kelen', 'yes'],
    ['la première', 'yes'],
  ])('"%s" → %s', async (text, choice) => {
    expect(await read(CONSENT, text, 'bm')).toEqual(
      choice === undefined ? undefined : { kind: 'choice', choice },
    );
  });
});

describe('buttons', () => {
  const press = (id: string): Promise<Answer | undefined> =>
    readAnswer(CONSENT, turnOf({ kind: 'choice', id, title: 'Oui' }, 'fr'));

  test('one of the open question is its answer', async () => {
    expect(await press('c=yes')).toEqual({ kind: 'choice', choice: 'yes' });
  });

  test.each(['q=yes', 'c=skip', 'Oui', 'yes', ''])('one of another question is none: "%s"', async (id) => {
    expect(await press(id)).toBeUndefined();
  });
});
