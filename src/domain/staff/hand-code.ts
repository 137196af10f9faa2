/** Without those that are taken for each other when read or written by hand. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUP = 5;
const GROUPS = 3;
const TYPED = new RegExp(`^[${SIGNS}]{${GROUP * GROUPS}}$`);

/**
 * A secret to be copied by hand, `k7f3m-2p9qd-x4w8h`: 74 bits, for a first password or a recovery code. `random(n)` is
 * a whole number from 0 to n - 1.
 */
export function makeHandCode(random: (below: number) => number): string {
  const group = (): string => Array.from({ length: GROUP }, () => SIGNS[random(SIGNS.length)] ?? '').join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Such a code as it was made, however it was typed; undefined when it is none. */
export function readHandCode(typed: string): string | undefined {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '');
  return TYPED.test(signs) ? (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-') : undefined;
}
