/** The alphabet of SMS in the order of its codes (3GPP TS 23.038, 6.2.1), one septet a byte as SMPP carries it. */
const ALPHABET = Array.from(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** The text of such bytes; what the extension table has is left with its escape. */
export function gsm7Text(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte] ?? '?').join('');
}

/** The bytes of a text of these letters. */
export function gsm7Bytes(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => ALPHABET.indexOf(letter)));
}
