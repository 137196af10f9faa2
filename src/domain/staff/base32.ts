/** The signs of RFC 4648, in which authenticators take a secret. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in base 32 without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => SIGNS[Number.parseInt(group.padEnd(5, '0'), 2)] ?? '').join('');
}
