import { describe, expect, test } from '@jest/globals';
import type { LanguageCode } from '#src/domain/understanding.ts';
import { testUnderstand } from '../load-lexicon.ts';
import { spellings } from '../spellings.ts';
import { ASK } from '../utterances/ask.ts';
import { DANGER } from '../utterances/danger.ts';
import { REPORT } from '../utterances/report.ts';
import { SEEK_HELP } from '../utterances/seek-help.ts';

const understand = testUnderstand();

describe('the language of a message', () => {
  test.each<[string, LanguageCode]>([
    ['Bonjour', 'fr'],
    ['i ni ce', 'bm'],
    ['i ni tié', 'bm'],
    ['inice', 'bm'],
    ['oui', 'fr'],
    ['awo', 'bm'],
    ['ayi', 'bm'],
    ['non', 'fr'],
    ['123', 'und'],
    ['', 'und'],
    ['…', 'und'],
    ['😀', 'und'],
    ['Facebook', 'und'],
    ['Bamako', 'und'],
    ['je n’ai pas d’argent', 'fr'],
    ['jsuis pa payé', 'fr'],
    ['kan je travaille il me paye pa', 'fr'],
    ['n bɛ farati la', 'bm'],
    ['n be farati la', 'bm'],
    ['nba fe ka kouma mogo fè', 'bm'],
    ['mon mari bɛ n bugɔ chaque jour', 'mixed'],
    ['n ka passeport est chez mon patron', 'mixed'],
    ['aidez moi n dɛmɛ svp', 'mixed'],
    ['n ka patron ma n payer depuis trois mois', 'mixed'],
  ])('%j is %s', (message, code) => {
    expect(understand(message).language.code).toBe(code);
  });

  const real = [...DANGER.bm, ...SEEK_HELP.bm, ...REPORT.bm, ...ASK.bm.map(([message]) => message)];
  test.each(real.flatMap(spellings).filter((message) => message.includes(' ')))('Bambara: %s', (message) => {
    expect(['bm', 'mixed']).toContain(understand(message).language.code);
    expect(understand(message).language.share.bm).toBeGreaterThan(0.5);
  });

  test.each([...DANGER.fr, ...SEEK_HELP.fr, ...REPORT.fr].filter((message) => message.includes(' ')))(
    'French: %s',
    (message) => {
      expect(understand(message).language.code).toBe('fr');
    },
  );

  test.each([
    ['Fulfulde', 'Mi yidi wallude, mi jogii caɗeele mawɗe'],
    ['Songhay', 'Ay ga baa ir ma koy kwaara din do'],
    ['English', 'please help me they took my passport'],
    ['Arabic', 'السلام عليكم ساعدوني'],
    ["N'Ko", 'ߌ ߣߌ߫ ߗߍ߫ ߸ ߒ ߘߍ߬ߡߍ߲߬'],
  ])('%s is a language that we do not write', (_language, message) => {
    expect(understand(message)).toMatchObject({ language: { code: 'und', confidence: 0 }, foreign: true });
  });

  test.each(['Kayes', 'Sikasso 80 333', 'passeport visa', 'OK'])(
    '%s speaks for no language, and is not foreign',
    (message) => {
      expect(understand(message)).toMatchObject({ language: { code: 'und' }, foreign: false });
    },
  );

  test('shares add up to one, or are nothing without evidence', () => {
    const { share, confidence } = understand('mon mari bɛ n bugɔ chaque jour').language;
    expect(share.fr + share.bm).toBeCloseTo(1);
    expect(confidence).toBeGreaterThan(0);
    expect(understand('80 333').language).toEqual({ code: 'und', confidence: 0, share: { fr: 0, bm: 0 } });
  });

  test('more words make it surer', () => {
    const sure = ['bonjour', 'bonjour monsieur', 'bonjour monsieur je veux parler'].map(
      (message) => understand(message).language.confidence,
    );
    expect(sure.toSorted((a, b) => a - b)).toEqual(sure);
  });
});
