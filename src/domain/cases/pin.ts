const PIN_LENGTH = 4;

/** Four digits and nothing else, with what people put between them. */
const FOUR_DIGITS = /^\d(?:[\s.\p{Pd}]?\d){3}$/u;

/** The PIN that a person typed, `1 9 7 4` as `1974`, or undefined when it is none. */
export function readPin(text: string): string | undefined {
  const typed = text.trim();
  return FOUR_DIGITS.test(typed) ? typed.replaceAll(/\D/gu, '') : undefined;
}

/** Whether a PIN is among the first that anybody would try: all the same, or up or down by one (`1234`, `7654`). */
export function isWeakPin(pin: string): boolean {
  const steps = Array.from(
    { length: PIN_LENGTH - 1 },
    (_, index) => Number(pin[index + 1]) - Number(pin[index]),
  );
  const [first = 0] = steps;
  return Math.abs(first) <= 1 && steps.every((step) => step === first);
}
