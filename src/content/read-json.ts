import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';

/**
 * Reads a data file and checks its shape. Errors are sentences for whoever edits the file: each begins with
 * the file (and its folder) and names the place in it.
 */
export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<Result<T, string[]>> {
  const name = join(basename(dirname(file)), basename(file));
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return err([`${name}: cannot be read`]);
  const data = parse(text);
  if (data === undefined) return err([`${name}: is not JSON`]);
  const parsed = schema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
