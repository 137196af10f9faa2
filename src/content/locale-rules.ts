import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import { readJson } from './read-json.ts';

const wordsSchema = z.array(z.string().min(1));
const forbiddenSchema = z.strictObject({
  everywhere: wordsSchema,
  namespaces: z.record(z.string(), wordsSchema),
  asked: z.array(z.string()),
  names: z.array(z.string()),
});
const placeholdersSchema = z.record(z.string(), z.int().positive());
const bilingualSchema = z.array(z.string());

/** What the catalogue's own files say about its texts. */
export interface LocaleRules {
  /**
   * Words that must not stand where a locked screen shows them. `esclav*` is every word that begins so; case and
   * accents do not count.
   */
  readonly forbidden: {
    /** In every text; and anywhere in it, unless its namespace is one of `asked`. */
    readonly everywhere: readonly string[];
    /** In the messages of one namespace, not in its titles, which stand in lists. */
    readonly namespaces: Readonly<Record<string, readonly string[]>>;
    /** Namespaces whose texts a person asked for, or which no person gets. */
    readonly asked: readonly string[];
    /** Placeholders that stand for names of the directory, which say what they reach. */
    readonly names: readonly string[];
  };
  /** The most UTF-16 units that the value of a placeholder may have, by its name. */
  readonly placeholders: Readonly<Record<string, number>>;
  /** Keys whose texts speak both languages: the welcome, and the name of the other language. */
  readonly bilingual: readonly string[];
}

/** Reads `forbidden.json`, `placeholders.json` and `bilingual.json` of the folder. */
export async function readLocaleRules(folder: string): Promise<Result<LocaleRules, string[]>> {
  const forbidden = await readJson(join(folder, 'forbidden.json'), forbiddenSchema);
  const placeholders = await readJson(join(folder, 'placeholders.json'), placeholdersSchema);
  const bilingual = await readJson(join(folder, 'bilingual.json'), bilingualSchema);
  if (forbidden.ok && placeholders.ok && bilingual.ok) {
    return ok({ forbidden: forbidden.value, placeholders: placeholders.value, bilingual: bilingual.value });
  }
  return err([forbidden, placeholders, bilingual].flatMap((read) => (read.ok ? [] : read.error)));
}
