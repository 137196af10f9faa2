/** The parts of any day that a person can choose. */
export const CALL_BACK_PARTS = ['morning', 'afternoon', 'evening', 'any'] as const;

/**
 * When a call or a message does no harm: a part of any day, or when the person said so in their own words, with the
 * moments that were read in them on the day they were said (`2026-11-25 18:00:00`, or `from/to`). The words count.
 */
export type CallBackTime =
  | { readonly part: (typeof CALL_BACK_PARTS)[number] }
  | { readonly words: string; readonly read: readonly string[] };
