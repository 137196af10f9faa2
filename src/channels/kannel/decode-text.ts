/** What Kannel calls UTF-16 is in network order; the web's decoders take these names for the other one. */
const NETWORK_ORDER = /^(?:utf-?16(?:be)?|ucs-?2(?:be)?|iso-10646-ucs-2)$/i;
const UCS_2 = '2';

/**
 * The text of a message by its coding and charset. Without a charset, coding 2 is UTF-16BE and everything else is UTF-8,
 * which is what Kannel holds a 7-bit text in. Bytes that are none become U+FFFD; an unknown charset is read as UTF-8.
 */
export function decodeText(bytes: Uint8Array, coding: string, charset: string): string {
  const isNetworkOrder = charset === '' ? coding === UCS_2 : NETWORK_ORDER.test(charset);
  return decoder(isNetworkOrder ? 'utf-16be' : charset).decode(bytes);
}

function decoder(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset || 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
