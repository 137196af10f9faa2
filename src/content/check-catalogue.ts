import { checkBambaraLetters, checkGsm7 } from './check-letters.ts';
import { checkDiscreet } from './check-discreet.ts';
import { checkLength, checkTitlesDiffer } from './check-length.ts';
import { checkParity } from './check-parity.ts';
import { checkPreview } from './check-preview.ts';
import type { LocaleRules } from './locale-rules.ts';
import { LANGUAGES, placeholdersOf, textsOf, type Locales } from './locales.ts';
import { problemOf, type Problem, type Text } from './problem.ts';
import { checkReview, type Review } from './review.ts';

/** Everything that lies in the folder of the texts. */
export interface CatalogueSources {
  readonly locales: Locales;
  readonly rules: LocaleRules;
  readonly review: Review;
}

/**
 * Finds every text that cannot go out as it is: a key that one language lacks, placeholders that differ, an
 * empty text, a text or a title too long for a channel, two titles alike, a character that SMS cannot carry, a
 * word that a locked screen would show, a word of the topic that nobody asked for, a letter that is not Bambara, a
 * text that the review does not know.
 * An empty list means that the catalogue can be released; whether its Bambara was read is the review's to say.
 */
export function checkCatalogue({ locales, rules, review }: CatalogueSources): readonly Problem[] {
  const texts: readonly Text[] = LANGUAGES.flatMap((language) =>
    [...textsOf(locales[language])].map(([key, text]) => ({ language, key, text })),
  );
  return [
    ...checkParity(locales),
    ...texts.flatMap((text) => checkText(text, rules)),
    ...checkTitlesDiffer(texts),
    ...checkReview(review, textsOf(locales.bm)),
  ];
}

function checkText(text: Text, rules: LocaleRules): readonly Problem[] {
  if (text.text.trim() === '') return [problemOf(text, 'empty', 'is empty')];
  return [
    ...checkPlaceholders(text, rules.placeholders),
    ...checkLength(text, rules.placeholders),
    ...checkGsm7(text),
    ...(rules.bilingual.includes(text.key) ? [] : checkBambaraLetters(text)),
    ...checkPreview(text, rules.forbidden),
    ...checkDiscreet(text, rules.forbidden),
  ];
}

/** Without a declared length, nobody could say whether the text fits an SMS. */
function checkPlaceholders(text: Text, lengths: LocaleRules['placeholders']): readonly Problem[] {
  const unknown = placeholdersOf(text.text)
    .filter((name) => !Object.hasOwn(lengths, name))
    .map((name) => problemOf(text, 'placeholders', `{{${name}}} has no length in placeholders.json`));
  const stray = /[{}]/.test(text.text.replaceAll(/\{\{\w+\}\}/g, ''));
  return stray ? [...unknown, problemOf(text, 'placeholders', 'has a brace outside {{name}}')] : unknown;
}
