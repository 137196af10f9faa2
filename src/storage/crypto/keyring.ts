import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { err, ok, type Result } from '../../domain/result.ts';
import { NONCE_BYTES, openBytes, sealBytes } from './aes-gcm.ts';

/** One field of one document. A sealed text opens only at the place it was sealed for. */
export interface Place {
  readonly collection: string;
  readonly field: string;
  readonly document: string;
}

/** 32 secret bytes and the name by which sealed texts refer to them. The name is public. */
export interface EncryptionKey {
  readonly id: string;
  readonly secret: Buffer;
}

export interface KeyringSecrets {
  /** The first one seals, all of them open: rotation puts a new one in front, and drops the old one at the end. */
  readonly keys: readonly [EncryptionKey, ...EncryptionKey[]];
  /** 32 bytes. It is not rotated: every lookup value would change. */
  readonly lookupSecret: Buffer;
}

/** `unknown_key`: sealed with a key that is not in the ring. `tampered`: anything else that is not as it was sealed. */
export type OpenError = 'unknown_key' | 'tampered';

export interface Keyring {
  /** `v1.<key id>.<base64url of nonce, ciphertext and tag>`. `plain` is well-formed Unicode. */
  seal(place: Place, plain: string): string;
  open(place: Place, sealed: string): Result<string, OpenError>;
  /** A fixed text (43 characters of base64url) in place of `value`, by which it can be found and not be read. */
  lookup(purpose: string, value: string): string;
}

const VERSION = 'v1';
const SEALED = /^v1\.([A-Za-z0-9-]+)\.([A-Za-z0-9_-]+)$/u;

/**
 * Encryption of fields with AES-256-GCM and blind lookup with HMAC-SHA256. A secret is never used itself: each
 * collection and field, and each purpose of a lookup, has a key of its own derived from it (HKDF-SHA256).
 */
export function createKeyring({ keys, lookupSecret }: KeyringSecrets): Keyring {
  const active = keys[0];
  const secrets = new Map(keys.map(({ id, secret }) => [id, secret]));
  const derived = new Map<string, KeyObject>();

  const keyFor = (secret: Buffer, ...purpose: readonly string[]): KeyObject => {
    const info = JSON.stringify(purpose);
    const known = derived.get(info);
    if (known !== undefined) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)));
    derived.set(info, key);
    return key;
  };
  const fieldKey = (id: string, secret: Buffer, { collection, field }: Place): KeyObject =>
    keyFor(secret, VERSION, 'field', id, collection, field);

  return {
    seal(place, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const key = fieldKey(active.id, active.secret, place);
      const body = sealBytes(key, nonce, Buffer.from(plain, 'utf8'), boundTo(place));
      return `${VERSION}.${active.id}.${Buffer.concat([nonce, body]).toString('base64url')}`;
    },
    open(place, sealed) {
      const [, id = '', text = ''] = SEALED.exec(sealed) ?? [];
      if (id === '') return err('tampered');
      const secret = secrets.get(id);
      if (secret === undefined) return err('unknown_key');
      const bytes = Buffer.from(text, 'base64url');
      // The last character has bits that decoding ignores: only the form that we write is ours.
      if (bytes.toString('base64url') !== text || bytes.length < NONCE_BYTES) return err('tampered');
      const key = fieldKey(id, secret, place);
      const plain = openBytes(
        key,
        bytes.subarray(0, NONCE_BYTES),
        bytes.subarray(NONCE_BYTES),
        boundTo(place),
      );
      return plain === undefined ? err('tampered') : ok(plain.toString('utf8'));
    },
    lookup(purpose, value) {
      const key = keyFor(lookupSecret, VERSION, 'lookup', purpose);
      return createHmac('sha256', key).update(value, 'utf8').digest('base64url');
    },
  };
}

/** JSON, because the parts must not run into each other: `a` + `bc` is not `ab` + `c`. */
function boundTo({ collection, field, document }: Place): Buffer {
  return Buffer.from(JSON.stringify([VERSION, collection, field, document]), 'utf8');
}
