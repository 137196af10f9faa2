import { createHmac } from 'node:crypto';
import { toBase32 } from './base32.ts';

/** What every authenticator can do: SHA-1, 30 seconds, six digits (RFC 6238). */
const STEP_MS = 30_000;
const DIGITS = 6;
/** As many bytes as a key of SHA-1 should have (RFC 4226, section 4). */
export const TOTP_SECRET_BYTES = 20;
/** How many steps a clock may be off, in each direction. */
const DRIFT = 1;

/** The step of time that a moment lies in. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

/** The code of one step. */
export function totpCode(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step whose code this is, around `now`; undefined when it is none of them. Whoever accepts it has to remember the
 * step and accept none up to it again: a code works once.
 */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  const here = totpStep(now);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, index) => here - DRIFT + index);
  // All are compared, so that how long it takes does not tell which one it was.
  return steps.filter((step) => isSame(totpCode(secret, step), code)).at(-1);
}

/** What the QR code of an enrolment says (the key URI format of Google Authenticator, which all of them read). */
export function totpUri(secret: Uint8Array, login: string): string {
  const label = encodeURIComponent(`Lakana:${login}`);
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Lakana&digits=${DIGITS}&period=${STEP_MS / 1000}`;
}

function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
