import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';
import type { Language } from '../domain/messages.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { informationTopicsSchema, type InformationTopic } from '../domain/topics.ts';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES } from './locales.ts';
import { readJson } from './read-json.ts';

/** A page is followed by what to do next in the same SMS, so it leaves room: 306 septets are the budget of a reply. */
const MOST_PAGE_UNITS = 280;

/**
 * Reads the pages of information of a country (`country/ml/topics.json`). Errors: a wrong shape, a topic
 * without a page, a link to nowhere, a key that the catalogue has not in both languages, a page too long.
 */
export async function loadTopics(
  file: string,
  catalogue: Catalogue,
): Promise<Result<readonly InformationTopic[], string[]>> {
  const pages = await readJson(file, informationTopicsSchema);
  if (!pages.ok) return pages;
  const errors = pages.value.flatMap((page) => errorsOf(page, catalogue));
  return errors.length > 0 ? err(errors) : ok(pages.value);
}

function errorsOf(page: InformationTopic, catalogue: Catalogue): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const texts = textsOf(page);
    const missing = [page.title, ...texts].filter((key) => !catalogue.has(language, key));
    if (missing.length > 0) return missing.map((key) => `${page.id}: no ${language} text for ${key}`);
    return texts.flatMap((key) => {
      const tooLong = pageTooLong(catalogue.text(language, key), language);
      return tooLong === undefined ? [] : [`${page.id}: the ${language} text ${tooLong}`];
    });
  });
}

/** Keys of what a page says: its text, and the second one where there is one. */
export function textsOf({ text, more }: InformationTopic): readonly string[] {
  return more === null ? [text] : [text, more];
}

/** What to say of the text of a page that leaves no room for the next step; undefined when it does. */
export function pageTooLong(text: string, language: Language): string | undefined {
  const { units } = countSms(gsm7(text, language));
  return units > MOST_PAGE_UNITS ? `has ${units} SMS units, the most is ${MOST_PAGE_UNITS}` : undefined;
}
