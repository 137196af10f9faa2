import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { countrySchema, type Country } from '../domain/country.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readJson } from './read-json.ts';

/** The files of a country's folder; each is the key of that name in `Country`. */
const PARTS = [
  'meta',
  'regions',
  'places',
  'abroad',
  'map',
  'contacts',
  'organisations',
  'indicators',
  'questions',
  'people',
  'offers',
  'corridor',
  'insults',
  'holidays',
] as const;

/** Its folders: each is a key too, and each of their files a key of that one. */
const FOLDERS = ['lexicon', 'models'] as const;

/**
 * Reads a country from its folder (`country/ml`), with every file of its folders. Errors: every
 * problem of every file, as sentences that begin with the folder and the file, so that one reading is enough
 * to mend them all.
 */
export async function loadCountry(folder: string): Promise<Result<Country, string[]>> {
  const [parts, ...folders] = await Promise.all([
    readFiles(folder, PARTS),
    ...FOLDERS.map(async (name) => readFiles(join(folder, name), await namesIn(join(folder, name)))),
  ]);
  const unreadable = [parts, ...folders].flatMap(({ problems }) => problems);
  const inFolders = FOLDERS.map((name, index) => [name, folders[index]?.values] as const);
  const parsed = countrySchema.safeParse({ ...parts.values, ...Object.fromEntries(inFolders) });
  if (parsed.success && unreadable.length === 0) return ok(parsed.data);

  const wrong = (parsed.error?.issues ?? [])
    .map((issue) => problemOf(issue, basename(folder)))
    .filter(({ file }) => !unreadable.some((problem) => problem.startsWith(`${file}: `)));
  return err([
    ...unreadable,
    ...wrong.map(({ file, place, message }) => [file, ...place, message].join(': ')),
  ]);
}

interface ReadFiles {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

async function readFiles(folder: string, names: readonly string[]): Promise<ReadFiles> {
  const read = await Promise.all(
    names.map(async (name) => ({ name, result: await readJson(join(folder, `${name}.json`), z.unknown()) })),
  );
  return {
    values: Object.fromEntries(read.flatMap(({ name, result }) => (result.ok ? [[name, result.value]] : []))),
    problems: read.flatMap(({ result }) => (result.ok ? [] : result.error)),
  };
}

/** Names of the JSON files of a folder; none when it is not there, and then the schema says what is missing. */
async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
}

function problemOf(
  { path, message }: z.core.$ZodIssue,
  country: string,
): { file: string; place: readonly string[]; message: string } {
  const [first = '', second, ...rest] = path.map(String);
  const isInFolder = FOLDERS.some((folder) => folder === first) && second !== undefined;
  const file = isInFolder ? `${first}/${second}.json` : `${country}/${first}.json`;
  const place = isInFolder || second === undefined ? rest : [second, ...rest];
  return { file, place: place.length > 0 ? [place.join('.')] : [], message };
}
