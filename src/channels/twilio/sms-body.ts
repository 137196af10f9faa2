/** Two SMS parts hold more than this; a shorter body was never joined from parts. */
const SHORTEST_JOINED = 60;
const LONGEST_JOINED = 10_000;

/**
 * The text of an SMS. Some carriers hand over a message joined from several parts in base64. It is decoded only
 * when it surely is base64: long enough, in its alphabet to the last character, and the bytes are UTF-8 of
 * printable text with a space in it. A person's own message fails on the first of them: it has spaces.
 */
export function smsBody(body: string): string {
  const joined = body.replaceAll(/[\r\n]/g, '');
  if (joined.length < SHORTEST_JOINED || joined.length > LONGEST_JOINED || joined.length % 4 !== 0)
    return body;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(joined)) return body;
  const text = utf8(Buffer.from(joined, 'base64'));
  const printable = text !== undefined && !/(?![\n\r\t])\p{Cc}/u.test(text);
  return printable && text.includes(' ') ? text : body;
}

/** The last letter may be cut in two by the end of a part: that alone is forgiven. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
