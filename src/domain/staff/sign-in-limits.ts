import type { Limit } from '../pace/limits.ts';

const SECOND_MS = 1000;

/**
 * How often somebody may try to sign in. A try that was right is given back, so that a team behind one address can
 * begin its shift together. While the limits cannot be looked up nobody signs in.
 */
export const SIGN_IN_LIMITS = {
  /** Passwords for one login, whether anybody has it or not. */
  account: { burst: 5, refillMs: 60 * SECOND_MS },
  /** Passwords from one network. */
  network: { burst: 20, refillMs: 10 * SECOND_MS },
  /** Codes of the second factor for one login. */
  code: { burst: 5, refillMs: 30 * SECOND_MS },
} as const satisfies Readonly<Record<string, Limit>>;
