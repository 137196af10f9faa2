import { describe, expect, test } from '@jest/globals';
import { testUnderstand } from '../load-lexicon.ts';
import { spellings } from '../spellings.ts';
import { DANGER } from '../utterances/danger.ts';
import { NOT_DANGER } from '../utterances/not-danger.ts';

const understand = testUnderstand();

describe('danger', () => {
  test.each([...DANGER.fr, ...DANGER.bm.flatMap(spellings)])('%s', (message) => {
    const { danger, evidence } = understand(message);
    expect(danger).toBe(true);
    expect(evidence.filter(({ rule }) => rule.startsWith('danger.'))).not.toEqual([]);
  });

  test('is told with the words that say so', () => {
    const { evidence } = understand('Au secours ! Il me FRAPPE.');
    expect(evidence).toContainEqual({ rule: 'danger.cry', words: 'Au secours' });
    expect(evidence).toContainEqual({ rule: 'danger.violence_self', words: 'me FRAPPE' });
  });
});

describe('danger that no phrase says', () => {
  test.each([
    'ils viennent me chercher cette nuit, le vieux a déjà payé',
    'on nous a laissés dans le désert sans eau, un est tombé et ne bouge plus',
    'ma petite cousine a disparu hier avec une dame qui lui a donné des bonbons',
    'la fenêtre a des barreaux et le gardien garde la clé jour et nuit',
    'den tɛ ka bɔ, da bɛ ni kɔnɔna na, wulu fila bɛ yen',
  ])('%s', (message) => {
    const { danger, evidence } = understand(message);
    expect(danger).toBe(true);
    expect(evidence.filter(({ rule }) => rule.startsWith('danger.'))).not.toEqual([]);
  });

  test('is explained by the words that speak most', () => {
    const message = 'la fenêtre a des barreaux et le gardien garde la clé jour et nuit';
    const words = understand(message).evidence.filter(({ rule }) => rule === 'danger.learnt');
    expect(words.length).toBeGreaterThan(1);
    for (const { words: said } of words) expect(message).toContain(said);
  });
});

describe('no danger', () => {
  test.each([...NOT_DANGER.fr, ...NOT_DANGER.bm.flatMap(spellings)])('%s', (message) => {
    expect(understand(message).danger).toBe(false);
  });
});

describe('what a negation does', () => {
  test.each([
    ['il me frappe', 'il ne me frappe pas'],
    ['il me frappe', 'il me frappe pas'],
    ['on me menace', 'personne ne me menace'],
    ['je suis enfermée', 'je ne suis plus enfermée'],
    ['je suis en danger', 'je ne suis pas en danger'],
    ['il me bat', 'il ne me bat jamais'],
    ['u bɛ n bugɔ', 'u tɛ n bugɔ'],
    ['u ye n bugɔ', 'u ma n bugɔ'],
    ['u bɛna n faga', 'u tɛna n faga'],
    ['n bɛ farati la', 'n tɛ farati la'],
    ['a ye n datugu', 'a ma n datugu'],
  ])('%s, but not: %s', (so, not) => {
    expect([understand(so).danger, understand(not).danger]).toEqual([true, false]);
  });

  test.each([
    'une personne me menace',
    'il me frappe plus fort que hier',
    'il n’arrête pas de me frapper',
    'u ma n sara, u ye n datugu',
    'mon patron ne me paie pas et il me frappe',
    'il me frappe pas de nourriture aidez-moi',
    'kana n faga',
  ])('it does not reach further: %s', (message) => {
    expect(understand(message).danger).toBe(true);
  });
});
