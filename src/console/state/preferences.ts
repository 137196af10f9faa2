import { PAGE_LANGUAGES, type PageLanguage } from '../texts/texts.ts';

/** What this device remembers. Nothing else is ever kept here, and nothing of a person. */
export interface Preferences {
  /** Null: the language of the account. */
  readonly language: PageLanguage | null;
  readonly theme: Theme;
  readonly sound: boolean;
  readonly notify: boolean;
  /** Keys of a single letter. */
  readonly keys: boolean;
}

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The part of a browser's storage that is used here. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const KEY = 'lakana';
const DEFAULTS: Preferences = { language: null, theme: 'auto', sound: false, notify: false, keys: true };

/** What is stored; what is missing or not understood is as it is for somebody new. */
export function readPreferences(shelf: Shelf): Preferences {
  const stored = parse(shelf.getItem(KEY));
  return {
    language: PAGE_LANGUAGES.find((language) => language === stored['language']) ?? DEFAULTS.language,
    theme: THEMES.find((theme) => theme === stored['theme']) ?? DEFAULTS.theme,
    sound: flag(stored['sound'], DEFAULTS.sound),
    notify: flag(stored['notify'], DEFAULTS.notify),
    keys: flag(stored['keys'], DEFAULTS.keys),
  };
}

export function writePreferences(shelf: Shelf, preferences: Preferences): void {
  shelf.setItem(KEY, JSON.stringify(preferences));
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}
