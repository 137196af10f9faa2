import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';

/** Bytes of the nonce, as NIST SP 800-38D advises; never the same twice under one key. */
export const NONCE_BYTES = 12;

/** Bytes of the tag: a whole one, so that a forger has no better chance than 2^-128. */
export const TAG_BYTES = 16;

/** The ciphertext with its tag behind it. `bound` is not in it, and must be the same again to open it. */
export function sealBytes(key: KeyObject, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or `undefined` when a bit of anything differs from what was sealed. */
export function openBytes(
  key: KeyObject,
  nonce: Uint8Array,
  sealed: Uint8Array,
  bound: Uint8Array,
): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}
