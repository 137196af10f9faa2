import { expect, test } from '@jest/globals';
import { followLanguage } from '#src/bot/languages.ts';
import { newSession, type Session } from '#src/bot/session.ts';
import type { Understanding } from '#src/domain/understanding.ts';

type Heard = Understanding['language'];
const heard = (code: Heard['code'], confidence: number, bm = code === 'bm' ? 1 : 0): Heard => ({
  code,
  confidence,
  share: { fr: 1 - bm, bm },
});

/** The language a session goes on in after it heard this. */
function after(
  session: Partial<Session>,
  language: Heard,
  text: string,
  intent: Understanding['intent']['name'] = 'other',
): string {
  const turn = {
    session: { ...newSession(), ...session },
    content: { kind: 'text', text } as const,
    said: { language, intent: { name: intent, topic: null, confidence: 1 } } as Understanding,
  };
  followLanguage(turn);
  return turn.session.language;
}

const FRENCH: Partial<Session> = { language: 'fr', languageBy: 'detected' };
const BAMBARA: Partial<Session> = { language: 'bm', languageBy: 'detected' };

test.each<[string, Partial<Session>, Heard, string, string]>([
  ['a first word in Bambara begins in Bambara', {}, heard('bm', 0.85), 'bm', 'deux mots'],
  ['no evidence begins in French', {}, heard('und', 0), 'fr', 'deux mots'],
  ['one French word does not leave Bambara', BAMBARA, heard('fr', 0.99), 'bm', 'bonjour'],
  ['words that could be either do not', BAMBARA, heard('fr', 0.7), 'bm', 'deux mots'],
  ['a French sentence does', BAMBARA, heard('fr', 0.99), 'fr', 'deux mots'],
  ['digits keep the language', BAMBARA, heard('und', 0), 'bm', 'deux mots'],
  ['a mix goes to the larger share', FRENCH, heard('mixed', 0.95, 0.6), 'bm', 'deux mots'],
  ['a chosen language stays', { language: 'bm', languageBy: 'chosen' }, heard('fr', 1), 'bm', 'deux mots'],
])('%s', (_case, session, language, expected, text) => {
  expect(after(session, language, text)).toBe(expected);
});

test('STOP is everybody’s word', () => {
  expect(after(BAMBARA, heard('fr', 1), 'arrêtez tout', 'stop')).toBe('bm');
});
