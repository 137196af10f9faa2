import type { Language } from '../domain/messages.ts';

/** What a check of the catalogue looks at. */
export type Check =
  | 'keys'
  | 'placeholders'
  | 'empty'
  | 'segments'
  | 'title'
  | 'body'
  | 'gsm7'
  | 'preview'
  | 'discreet'
  | 'letters'
  | 'review';

/** One thing to correct before the texts can go out; `detail` is a sentence for whoever writes them. */
export interface Problem {
  readonly check: Check;
  readonly language: Language;
  readonly key: string;
  readonly detail: string;
}

/** One text, ready to be looked at alone. */
export interface Text {
  readonly language: Language;
  readonly key: string;
  readonly text: string;
}

/** The problem of one text. */
export function problemOf({ language, key }: Text, check: Check, detail: string): Problem {
  return { check, language, key, detail };
}
