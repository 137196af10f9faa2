/** The fields of a query or a form, each as the bytes of its first value. A map, so that no name is special. */
export type Fields = ReadonlyMap<string, Uint8Array>;

/** Kannel fills in a dozen; somebody who sends thousands wants to keep us busy. */
const MOST_FIELDS = 100;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;

/**
 * Reads `a=1&b=2`. Values stay bytes, unlike in `URLSearchParams`: a text may be in UTF-16, and only its charset, which
 * is another field, says so. A `%` that begins no escape is itself. `undefined` for too many fields. Never throws.
 */
export function readFields(bytes: Uint8Array): Fields | undefined {
  const fields = new Map<string, Uint8Array>();
  let count = 0;
  for (let from = 0; from < bytes.length;) {
    const end = indexOr(bytes, AMPERSAND, from, bytes.length);
    const equals = Math.min(indexOr(bytes, EQUALS, from, end), end);
    const name = Buffer.from(unescape(bytes.subarray(from, equals))).toString('utf8');
    if (!fields.has(name)) fields.set(name, unescape(bytes.subarray(equals + 1, end)));
    count += 1;
    if (count > MOST_FIELDS) return undefined;
    from = end + 1;
  }
  return fields;
}

function indexOr(bytes: Uint8Array, byte: number, from: number, otherwise: number): number {
  const index = bytes.indexOf(byte, from);
  return index === -1 ? otherwise : index;
}

function unescape(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const escaped = byte === PERCENT ? hexByte(bytes, at + 1) : undefined;
    out[length] = escaped ?? (byte === PLUS ? SPACE : byte);
    length += 1;
    if (escaped !== undefined) at += 2;
  }
  return out.subarray(0, length);
}

function hexByte(bytes: Uint8Array, at: number): number | undefined {
  const [high, low] = [hexDigit(bytes[at]), hexDigit(bytes[at + 1])];
  return high === undefined || low === undefined ? undefined : high * 16 + low;
}

function hexDigit(byte: number | undefined): number | undefined {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? undefined : digit;
}
