import type { Language } from '../domain/messages.ts';
import { LANGUAGES, placeholdersOf, textsOf, type Locales } from './locales.ts';
import type { Problem } from './problem.ts';

/** Finds keys that one language has and the other has not, and texts whose placeholders differ. */
export function checkParity(locales: Locales): readonly Problem[] {
  const texts = { fr: textsOf(locales.fr), bm: textsOf(locales.bm) };
  const missing = (language: Language, other: Language): readonly Problem[] =>
    [...texts[other].keys()]
      .filter((key) => !texts[language].has(key))
      .map((key) => ({ check: 'keys', language, key, detail: `is missing; ${other} has it` }));
  return [
    ...LANGUAGES.flatMap((language) => missing(language, language === 'fr' ? 'bm' : 'fr')),
    ...[...texts.fr].flatMap(([key, fr]) => differentPlaceholders(key, fr, texts.bm.get(key))),
  ];
}

function differentPlaceholders(key: string, fr: string, bm: string | undefined): readonly Problem[] {
  if (bm === undefined) return [];
  const [expected, found] = [placeholdersOf(fr).join(', '), placeholdersOf(bm).join(', ')];
  if (expected === found) return [];
  return [
    {
      check: 'placeholders',
      language: 'bm',
      key,
      detail: `has the placeholders (${found}), fr has (${expected})`,
    },
  ];
}
