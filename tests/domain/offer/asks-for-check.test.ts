import { describe, expect, test } from '@jest/globals';
import { asksForCheck } from '#src/domain/offer/asks-for-check.ts';
import { testUnderstand } from '#tests/domain/language/load-lexicon.ts';
import { mali } from '#tests/domain/triage/mali.ts';

const understand = testUnderstand();

describe('whether a message is about one offer that somebody wonders about', () => {
  test.each([
    "quelqu'un me propose un travail à Dubai",
    "on m'a proposé un travail au Koweït est-ce que c'est vrai",
    'est-ce que cette offre est vraie ?',
    'comment savoir si une offre est sérieuse',
    "une dame m'a proposé du travail en arabie saoudite elle paie le voyage et garde mon passeport",
    'on me propose un travail, il ne faut pas le dire à ma famille',
    'u ye baara layidu ta n ye Kuweti, tiɲɛ don wa?',
    'nin baara layidu in ye tiɲɛ ye wa?',
  ])('yes: %s', (message) => {
    expect(asksForCheck(understand(message), mali.offers)).toBe(true);
  });

  test.each([
    "c'est quoi une fausse offre de travail",
    'que faire avant de partir en Algérie',
    'je travaille à Nouakchott chez une femme elle ne me paie pas',
    'n bɛ baara kɛ Nouakchott, u tɛ n sara',
    "on m'a proposé un travail, je suis au Koweït, on m'enferme",
    "on m'a promis un travail, mon patron ne me paie pas",
    'au secours il me frappe',
    'bonjour',
    'n bɛ Libi',
  ])('no: %s', (message) => {
    expect(asksForCheck(understand(message), mali.offers)).toBe(false);
  });
});
