/** The fields of a form, each with all its values in the order they came. A map, so that no name is special. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** Twilio sends some forty fields. Sorting a hundred thousand, only to refuse them, would cost us 0.2 s a request. */
const MOST_FIELDS = 1_000;
const AMPERSAND = 0x26;

/**
 * Reads an `application/x-www-form-urlencoded` body. Bytes that are not UTF-8 become U+FFFD.
 * `undefined` for more fields than Twilio can have sent. Never throws.
 */
export function readForm(body: Uint8Array): Form | undefined {
  if (body.filter((byte) => byte === AMPERSAND).length >= MOST_FIELDS) return undefined;
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) {
    const values = form.get(name);
    if (values) values.push(value);
    else form.set(name, [value]);
  }
  return form;
}

/** The first value of a field, or an empty text: Twilio sends empty fields for what it does not know. */
export function fieldOf(form: Form, name: string): string {
  return form.get(name)?.[0] ?? '';
}
