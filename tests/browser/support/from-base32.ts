const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes of a secret as an authenticator reads it; spaces between its groups do not count. */
export function fromBase32(text: string): Uint8Array {
  const bits = Array.from(text.replaceAll(/\s/g, ''))
    .map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
