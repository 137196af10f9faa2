import type { Language } from '../../domain/messages.ts';
import { numberOf } from './number-of.ts';
import { recognize } from './recognize.ts';

/**
 * The place in a row that an answer names, from 1; undefined when it names none, or more than one.
 *
 * @example await readOrdinal('la première', 'fr') // 1
 */
export async function readOrdinal(text: string, language: Language): Promise<number | undefined> {
  const finds = await recognize('ordinal', text, { language });
  return finds.length === 1 ? numberOf(finds[0]) : undefined;
}
