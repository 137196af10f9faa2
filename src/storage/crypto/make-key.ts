import { randomBytes } from 'node:crypto';
import type { EncryptionKey } from './keyring.ts';
import { SECRET_BYTES } from './parse-keys.ts';

/** 32 random bytes. */
export function makeSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** A new key under `id` (letters, digits and hyphens, up to 32). */
export function makeKey(id: string): EncryptionKey {
  return { id, secret: makeSecret() };
}
