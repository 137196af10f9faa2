import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSettings } from '../config/load-settings.ts';
import { describeProblems } from '../config/settings-problem.ts';
import type { Settings } from '../config/settings.ts';
import { loadContent, type Content } from '../content/load-content.ts';
import { loadCountry } from '../content/load-country.ts';
import { placesOf } from '../content/places-of.ts';
import type { Storage } from '../storage/open-storage.ts';
import { Problem, type Terminal } from './command.ts';

/** The folder of the project, where `country` and `locales` are. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The settings, or the problem with them. */
export function settingsOf(terminal: Terminal): Settings {
  const settings = loadSettings(terminal.env);
  if (!settings.ok) throw new Problem(describeProblems(settings.error));
  return settings.value;
}

/** The country of the settings with its places, or the problem with it: all that understanding needs. */
export async function countryOf(terminal: Terminal): Promise<Pick<Content, 'country' | 'places'>> {
  const country = await loadCountry(join(ROOT, 'country', settingsOf(terminal).service.country));
  if (!country.ok) throw new Problem(country.error.join('\n'));
  return { country: country.value, places: placesOf(country.value) };
}

/** Everything that is written and not coded, or the problem with it. */
export async function contentOf(terminal: Terminal): Promise<Content> {
  const content = await loadContent(ROOT, settingsOf(terminal).service.country);
  if (!content.ok) throw new Problem(content.error.join('\n'));
  return content.value;
}

/**
 * The database of the settings, for as long as `use` runs: MONGODB_URI, or the embedded engine of LAKANA_VAR,
 * shared with whoever has it open.
 */
export async function withStorage<T>(terminal: Terminal, use: (storage: Storage) => Promise<T>): Promise<T> {
  const { storage, duty } = settingsOf(terminal);
  const { openStorage } = await import('../storage/open-storage.ts');
  const opened = await openStorage({ ...storage, answerWithin: duty.answerWithin });
  if (!opened.ok) throw new Problem(opened.error);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}
