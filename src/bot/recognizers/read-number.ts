import { findQuantities } from '../../domain/language/find-quantities.ts';
import { parseBambaraNumber } from '../../domain/language/parse-bambara-number.ts';
import { readBambaraNumber, type ReadNumber } from '../../domain/language/read-bambara-number.ts';
import type { Language } from '../../domain/messages.ts';
import { answerWords } from './answer-words.ts';

/**
 * The number in an answer to a prompt; undefined when there is none, or more than one ("deux ou trois"). Bambara
 * words are read here, digits and French words by Microsoft's recognizer; both are tried, the language of the
 * conversation first, since people mix them.
 *
 * @example await readNumber('vingt et un', 'fr') // 21
 */
export async function readNumber(text: string, language: Language): Promise<number | undefined> {
  const digits = /^\s*(\d{1,9})\s*$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const whole = parseBambaraNumber(text);
  if (whole !== undefined) return whole;
  return (language === 'bm' ? bambaraIn(text) : undefined) ?? (await frenchIn(text));
}

function bambaraIn(text: string): number | undefined {
  const keys = answerWords(text).map(({ key }) => key);
  const found: ReadNumber[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const read = readBambaraNumber(keys, at);
    if (read === undefined) continue;
    found.push(read);
    at += read.words - 1;
  }
  return found.length === 1 ? found[0]?.value : undefined;
}

async function frenchIn(text: string): Promise<number | undefined> {
  if (!mayHoldNumber(text)) return undefined;
  const { askSuite } = await import('./suite.ts');
  const finds = await askSuite('number', text);
  const value = Number(finds[0]?.value.replace(',', '.') ?? 'none');
  return finds.length === 1 && Number.isFinite(value) ? value : undefined;
}

/** Without a digit or a word for a number there is nothing to wake the recognizer for. */
function mayHoldNumber(text: string): boolean {
  const words = answerWords(text);
  return findQuantities(text, words).length > 0 || /(?:^|\P{L})une?(?:$|\P{L})/iu.test(text);
}
