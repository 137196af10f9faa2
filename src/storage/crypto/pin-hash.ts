import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/**
 * What scrypt costs: 32 MiB and about a tenth of a second. Ten thousand PINs fall to whoever has the hash, however
 * slow it is: that is why the hash is sealed too, and tries are counted. Slower would only serve those who send
 * PINs to keep us busy.
 */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const OPTIONS: ScryptOptions = { ...COST, maxmem: 64 * 2 ** 20 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const HASH = /^scrypt\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/u;

/** What no PIN matches, and what takes as long to find out: for cases that have none, and for codes of nobody. */
const NO_PIN = `scrypt.${'A'.repeat(22)}.${'A'.repeat(43)}`;

/** A slow hash with a salt of its own: `scrypt.<salt>.<hash>`. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `scrypt.${salt.toString('base64url')}.${(await derive(pin, salt)).toString('base64url')}`;
}

/** Whether a PIN is the one of a hash; without a hash it is not, and that is found out as slowly. */
export async function isPinOf(pin: string, hash: string | undefined): Promise<boolean> {
  const [, salt = '', key = ''] = HASH.exec(hash ?? NO_PIN) ?? [];
  if (key === '') throw new Error('a hash of a PIN is not of the form that we write');
  const derived = await derive(pin, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== undefined;
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, OPTIONS, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
