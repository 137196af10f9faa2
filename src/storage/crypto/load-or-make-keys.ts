import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';
import { errorCode } from '../error-code.ts';
import type { KeyringSecrets } from './keyring.ts';
import { makeKey, makeSecret } from './make-key.ts';
import { formatKeys, parseKeys, parseSecret } from './parse-keys.ts';

/**
 * - `unwritable`: the folder cannot be made, read or written.
 * - `exposed`: other users of the machine may read the file.
 * - `damaged`: the file is not as it was made. It is left alone: without it nothing sealed can be opened.
 */
export type KeyFileError = 'unwritable' | 'exposed' | 'damaged';

const KEY_FILE = 'keys.json';
const KeyFile = z.strictObject({ keys: z.string(), lookup: z.string() });

/**
 * The keys of a demo or a training machine: made at the first start, in `<folder>/keys.json`, for this user's
 * eyes only. Two processes that start at once get the same keys.
 */
export async function loadOrMakeKeys(folder: string): Promise<Result<KeyringSecrets, KeyFileError>> {
  const file = join(folder, KEY_FILE);
  try {
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) await makeKeyFile(folder, file);
    return await loadKeyFile(file);
  } catch {
    return err('unwritable');
  }
}

async function loadKeyFile(file: string): Promise<Result<KeyringSecrets, KeyFileError>> {
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0) return err('exposed');
  const read = KeyFile.safeParse(parseJson(await readFile(file, 'utf8')));
  if (!read.success) return err('damaged');
  const keys = parseKeys(read.data.keys);
  const lookup = parseSecret(read.data.lookup);
  return keys.ok && lookup.ok ? ok({ keys: keys.value, lookupSecret: lookup.value }) : err('damaged');
}

/** Written whole beside its place and then linked there: a link, unlike a rename, never replaces keys in use. */
async function makeKeyFile(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const content = { keys: formatKeys([makeKey('k1')]), lookup: makeSecret().toString('base64') };
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    await link(draft, file).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
