import type { Language } from '../../domain/messages.ts';
import { numberOf } from './number-of.ts';
import { recognize } from './recognize.ts';

/**
 * The number in an answer to a prompt; undefined when there is none, or more than one ("deux ou trois").
 *
 * @example await readNumber('vingt et un', 'fr') // 21
 */
export async function readNumber(text: string, language: Language): Promise<number | undefined> {
  const finds = await recognize('number', text, { language });
  return finds.length === 1 ? numberOf(finds[0]) : undefined;
}
