/** Where the ten digits of each script begin that a phone in the region may write: Arabic, Persian, N'Ko, full width. */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0xff10];
const TEN = 10;

/**
 * A text with its digits in the form 0 to 9. What makes a digit of a keyboard's emoji ("1️⃣") goes: two signs that stand
 * on the digit and are not seen apart.
 */
export function plainDigits(text: string): string {
  const bare = text.replaceAll(/[\u{fe0f}\u{20e3}]/gu, '');
  return bare.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + TEN);
    return zero === undefined ? digit : String(code - zero);
  });
}
