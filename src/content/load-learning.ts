import { join } from 'node:path';
import { z } from 'zod';
import { learningSchema, type Learning } from '../domain/learning.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES } from './locales.ts';
import { readJson } from './read-json.ts';

const FILES = ['quiz', 'stories', 'tips'] as const;

/**
 * Reads the quiz, the stories and the tips of a country. Errors: a file that cannot be read, a wrong shape, an answer
 * that is no option, a key that the catalogue has not in both languages, a tip too long.
 */
export async function loadLearning(
  folder: string,
  catalogue: Catalogue,
): Promise<Result<Learning, string[]>> {
  const read = await Promise.all(FILES.map((name) => readJson(join(folder, `${name}.json`), z.unknown())));
  const unreadable = read.flatMap((file) => (file.ok ? [] : file.error));
  if (unreadable.length > 0) return err(unreadable);
  const values = FILES.map((name, index) => [name, read[index]?.ok === true ? read[index].value : null]);
  const parsed = learningSchema.safeParse(Object.fromEntries(values));
  if (!parsed.success) {
    return err(parsed.error.issues.map(({ path, message }) => [...path, message].join(': ')));
  }
  const missing = keysOf(parsed.data).flatMap((key) =>
    LANGUAGES.filter((language) => !catalogue.has(language, key)).map(
      (language) => `no ${language} text for ${key}`,
    ),
  );
  const problems = missing.length > 0 ? missing : tooLongTips(parsed.data, catalogue);
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

/** As long as `locales/placeholders.json` says that a tip may be: the message around it is checked with that length. */
const MOST_TIP_UNITS = 100;

function tooLongTips({ tips }: Learning, catalogue: Catalogue): string[] {
  return tips.flatMap(({ text }) =>
    LANGUAGES.filter((language) => catalogue.text(language, text).length > MOST_TIP_UNITS).map(
      (language) => `the ${language} text ${text} has more than ${MOST_TIP_UNITS} units`,
    ),
  );
}

function keysOf({ quiz, stories, tips }: Learning): string[] {
  return [
    ...[quiz.key, ...quiz.others].flatMap(({ text, why, options }) => [
      text,
      why,
      ...options.map(({ title }) => title),
    ]),
    ...stories.flatMap(({ title, parts, choices }) => [
      title,
      ...parts,
      ...choices.flatMap((choice) => [choice.title, choice.answer]),
    ]),
    ...tips.map(({ text }) => text),
  ];
}
