/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide form of East Asian keyboards
 * (OWASP, CSV injection), with the apostrophes that guard it already.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The cell as it can be written without ever being run: an apostrophe is put in front of a formula. */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The exact opposite of `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
