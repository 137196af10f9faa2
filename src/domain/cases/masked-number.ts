/** Signs of a number that are shown at its beginning: of `+223` the country, and nothing that names a person. */
const SHOWN_FIRST = 4;
const SHOWN_LAST = 2;
/** With fewer digits than this the masked rest would say too little to hide anything. */
const SHORTEST = 8;

/**
 * A phone number as it is shown before anybody has asked for it: enough to tell two apart.
 *
 * @example maskedNumber('+22376123456') // '+223 ** ** ** 56'
 */
export function maskedNumber(number: string): string {
  const signs = number.replace(/[^+\d]/gu, '');
  if (signs.length < SHORTEST) return '**';
  const hidden = signs.slice(SHOWN_FIRST, -SHOWN_LAST);
  const pairs = Array.from({ length: Math.ceil(hidden.length / 2) }, () => '**');
  return [signs.slice(0, SHOWN_FIRST), ...pairs, signs.slice(-SHOWN_LAST)].join(' ');
}
