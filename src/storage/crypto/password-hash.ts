import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a hash costs: KiB of memory, and passes over it. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
}

/**
 * 64 MiB and three passes, a fifth of a second: more than OWASP asks for. Four run at once at most, as many as Node has
 * threads for it, so those who send passwords to keep us busy take 256 MiB and no more.
 */
export const PASSWORD_COST: PasswordCost = { memory: 64 * 1024, passes: 3 };
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const HASH = /^argon2id\.([0-9]{1,7})\.([0-9]{1,2})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/u;

/** A slow hash with a salt of its own: `argon2id.<KiB>.<passes>.<salt>.<hash>`. */
export async function hashPassword(password: string, cost = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost);
  return ['argon2id', cost.memory, cost.passes, salt.toString('base64url'), hash.toString('base64url')].join(
    '.',
  );
}

/** Whether a password is the one of a hash; without a hash it is not, and that is found out as slowly. */
export async function isPasswordOf(
  password: string,
  hash: string | undefined,
  cost = PASSWORD_COST,
): Promise<boolean> {
  const [, memory = '', passes = '', salt = '', key = ''] = HASH.exec(hash ?? noPassword(cost)) ?? [];
  if (key === '') throw new Error('a hash of a password is not of the form that we write');
  const paid = { memory: Number(memory), passes: Number(passes) };
  const derived = await derive(password, Buffer.from(salt, 'base64url'), paid);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== undefined;
}

/** What no password matches. */
function noPassword({ memory, passes }: PasswordCost): string {
  return `argon2id.${memory}.${passes}.${'A'.repeat(22)}.${'A'.repeat(43)}`;
}

/** The same signs may be typed as different bytes: an accent apart from its letter, or a wide digit. */
function derive(password: string, nonce: Buffer, { memory, passes }: PasswordCost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  const parameters = { message, nonce, parallelism: LANES, tagLength: HASH_BYTES, memory, passes };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
