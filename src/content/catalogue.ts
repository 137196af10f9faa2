import { createInstance, type i18n } from 'i18next';
import type { Language } from '../domain/messages.ts';
import { ok, type Result } from '../domain/result.ts';
import { LANGUAGES, type Locales } from './locales.ts';
import { readLocales } from './read-locales.ts';

/** What `{{name}}` becomes in a text. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Every word that a person can read, by language and key. */
export interface Catalogue {
  /**
   * The text of `key` (`danger:answer`, `topics:choice.debt`), with its placeholders filled. Values are taken
   * literally: what a person wrote is never read as a placeholder or as a key.
   *
   * Throws when the key or a value is missing: that is a bug, and a person must never be shown a key. There is
   * no fallback from Bambara to French.
   */
  readonly text: (language: Language, key: string, params?: TextParams) => string;
  readonly has: (language: Language, key: string) => boolean;
}

/**
 * Reads `<folder>/<fr|bm>/<namespace>.json`. It asks only that the files can be read: what makes a good text
 * is for `checkCatalogue` to say, so that a half-translated catalogue can still be tried.
 */
export async function loadCatalogue(folder: string): Promise<Result<Catalogue, string[]>> {
  const locales = await readLocales(folder);
  return locales.ok ? ok(catalogueOf(locales.value)) : locales;
}

/** The catalogue of texts that were read already. */
export function catalogueOf(locales: Locales): Catalogue {
  const instance = start(locales);
  const has = (language: Language, key: string): boolean =>
    typeof instance.getResource(language, ...address(key)) === 'string';
  return {
    has,
    text: (language, key, params = {}) => {
      if (!has(language, key)) throw new Error(`No ${language} text for ${key}`);
      // `replace` keeps a parameter named `lng` or `count` from being taken for an option of i18next.
      return instance.t(key, { lng: language, replace: params, nest: false });
    },
  };
}

function address(key: string): [namespace: string, path: string] {
  const colon = key.indexOf(':');
  return [key.slice(0, Math.max(colon, 0)), key.slice(colon + 1)];
}

function start(locales: Locales): i18n {
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    resources: { fr: locales.fr, bm: locales.bm },
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`No value for ${match[0]} in "${text}"`);
    },
  });
  return instance;
}
