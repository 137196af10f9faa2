import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../domain/messages.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { LANGUAGES, type Locales, type TextTree } from './locales.ts';
import { readJson } from './read-json.ts';

/** A dot or a colon in a name would make a key that can never be found. */
const nameSchema = z.string().regex(/^[A-Za-z0-9]\w*$/, 'a name is made of letters, digits and _');
const treeSchema: z.ZodType<TextTree> = z.record(nameSchema, z.union([z.string(), z.lazy(() => treeSchema)]));

/** Reads `<folder>/<fr|bm>/<namespace>.json`. Errors: every file that is missing, is not JSON or has a wrong shape. */
export async function readLocales(folder: string): Promise<Result<Locales, string[]>> {
  const errors: string[] = [];
  const read = async (language: Language): Promise<Readonly<Record<string, TextTree>>> => {
    const files = await readdir(join(folder, language)).catch(() => undefined);
    if (files === undefined) errors.push(`${language}: the folder cannot be read`);
    const namespaces: Record<string, TextTree> = {};
    for (const file of (files ?? []).filter((name) => name.endsWith('.json')).sort()) {
      const tree = await readJson(join(folder, language, file), treeSchema);
      if (tree.ok) namespaces[file.slice(0, -'.json'.length)] = tree.value;
      else errors.push(...tree.error);
    }
    return namespaces;
  };
  const [fr, bm] = [await read(LANGUAGES[0]), await read(LANGUAGES[1])];
  return errors.length > 0 ? err(errors) : ok({ fr, bm });
}
