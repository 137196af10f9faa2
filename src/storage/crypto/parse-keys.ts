import { err, ok, type Result } from '../../domain/result.ts';
import type { EncryptionKey } from './keyring.ts';

/** What is wrong with a secret: it must be the canonical base64 of 32 random bytes. */
export type SecretProblem = 'not_base64' | 'wrong_length' | 'weak';

/** `entry` counts from 1, so that a problem can be shown without any part of the keys. */
export interface KeyProblem {
  readonly entry: number;
  readonly problem: SecretProblem | 'malformed' | 'duplicate_id' | 'same_key_twice';
}

export const SECRET_BYTES = 32;

/** 32 random bytes have 30 different values, give or take a few; words and patterns do not come near. */
const FEWEST_DIFFERENT_BYTES = 16;
const KEY_ID = /^[A-Za-z0-9-]{1,32}$/u;

/** Reads the settings form, `id:base64,id2:base64`: the first key is the active one. Every problem is listed. */
export function parseKeys(
  text: string,
): Result<readonly [EncryptionKey, ...EncryptionKey[]], readonly KeyProblem[]> {
  const keys: EncryptionKey[] = [];
  const problems: KeyProblem[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    const parsed = parseEntry(entry.trim(), keys);
    if (parsed.ok) keys.push(parsed.value);
    else problems.push({ entry: index + 1, problem: parsed.error });
  }
  const [first, ...others] = keys;
  return first === undefined || problems.length > 0 ? err(problems) : ok([first, ...others]);
}

/** The settings form of `keys`, the inverse of `parseKeys`. */
export function formatKeys(keys: readonly EncryptionKey[]): string {
  return keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',');
}

/** Reads one secret, such as the one for lookups. */
export function parseSecret(text: string): Result<Buffer, SecretProblem> {
  const secret = Buffer.from(text, 'base64');
  if (text === '' || secret.toString('base64') !== text) return err('not_base64');
  if (secret.length !== SECRET_BYTES) return err('wrong_length');
  return new Set(secret).size < FEWEST_DIFFERENT_BYTES ? err('weak') : ok(secret);
}

function parseEntry(
  entry: string,
  before: readonly EncryptionKey[],
): Result<EncryptionKey, KeyProblem['problem']> {
  const [id = '', text, ...rest] = entry.split(':');
  if (!KEY_ID.test(id) || text === undefined || rest.length > 0) return err('malformed');
  const secret = parseSecret(text);
  if (!secret.ok) return secret;
  if (before.some((key) => key.id === id)) return err('duplicate_id');
  if (before.some((key) => key.secret.equals(secret.value))) return err('same_key_twice');
  return ok({ id, secret: secret.value });
}
