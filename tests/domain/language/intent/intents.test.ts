import { describe, expect, test } from '@jest/globals';
import type { IntentName } from '#src/domain/understanding.ts';
import { testUnderstand } from '../load-lexicon.ts';
import { spellings } from '../spellings.ts';
import { ASK } from '../utterances/ask.ts';
import { CONTACTS } from '../utterances/contacts.ts';
import { DANGER } from '../utterances/danger.ts';
import { GREETING } from '../utterances/greeting.ts';
import { HUMAN } from '../utterances/human.ts';
import { LANGUAGE } from '../utterances/language.ts';
import { NO } from '../utterances/no.ts';
import { OTHER } from '../utterances/other.ts';
import { REPORT } from '../utterances/report.ts';
import { SEEK_HELP } from '../utterances/seek-help.ts';
import { STOP } from '../utterances/stop.ts';
import { THANKS } from '../utterances/thanks.ts';
import { YES } from '../utterances/yes.ts';

const understand = testUnderstand();

const TABLES: readonly (readonly [
  IntentName,
  { readonly fr: readonly string[]; readonly bm: readonly string[] },
])[] = [
  ['danger', DANGER],
  ['seek_help', SEEK_HELP],
  ['report', REPORT],
  ['contacts', CONTACTS],
  ['human', HUMAN],
  ['language', LANGUAGE],
  ['stop', STOP],
  ['greeting', GREETING],
  ['thanks', THANKS],
  ['yes', YES],
  ['no', NO],
  ['other', OTHER],
];

describe.each(TABLES)('%s', (intent, { fr, bm }) => {
  test.each(fr)('French: %s', (message) => {
    expect(understand(message).intent.name).toBe(intent);
  });

  test.each(bm.flatMap(spellings))('Bambara: %s', (message) => {
    expect(understand(message).intent.name).toBe(intent);
  });
});

describe('ask', () => {
  test.each([
    ...ASK.fr,
    ...ASK.bm.flatMap(([message, topic]) => spellings(message).map((typed) => [typed, topic] as const)),
  ])('%s is about %s', (message, topic) => {
    const { name, topic: asked } = understand(message).intent;
    expect([name, asked]).toEqual(['ask', topic]);
  });
});

describe('what wins when a message says several things', () => {
  test.each<[string, IntentName]>([
    ['Bonjour, c’est quoi la traite ?', 'ask'],
    ['bonjour aidez-moi', 'seek_help'],
    ['merci, mais mon patron garde mon passeport', 'seek_help'],
    ['stop il me frappe', 'danger'],
    ['mon patron a pris mon passeport, que faire ?', 'seek_help'],
    ['j’ai besoin d’aide, quel numéro appeler ?', 'contacts'],
    ['oui merci', 'yes'],
    ['non merci', 'no'],
    ['ok merci', 'thanks'],
    ['i ni ce, n dɛmɛ', 'seek_help'],
    ['mon patron dit stop au travail et ne me paie pas', 'seek_help'],
    ['je ne peux pas arrêter de travailler, on ne me paie pas', 'seek_help'],
  ])('%s: %s', (message, intent) => {
    expect(understand(message).intent.name).toBe(intent);
  });

  test('a topic is told with what it helps to sort, and not with a courtesy', () => {
    expect(understand('mon patron a pris mon passeport').intent.topic).toBe('documents');
    expect(understand('merci pour votre aide').intent).toMatchObject({ name: 'thanks', topic: null });
    expect(understand('n deme, ou ye n datougou so kono').intent).toMatchObject({
      name: 'danger',
      topic: null,
    });
  });
});
