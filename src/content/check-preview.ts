import { isTitle } from './check-length.ts';
import type { LocaleRules } from './locale-rules.ts';
import { problemOf, type Problem, type Text } from './problem.ts';

/** About what a locked screen shows of a message. Previews join lines, so a line break hides nothing. */
const PREVIEW_UNITS = 40;

/** Finds words that would betray the topic to whoever sees the phone lying there. */
export function checkPreview(text: Text, forbidden: LocaleRules['forbidden']): readonly Problem[] {
  const namespace = text.key.slice(0, text.key.indexOf(':'));
  const own = isTitle(text.key) ? [] : (forbidden.namespaces[namespace] ?? []);
  const words = [...forbidden.everywhere, ...own];
  const preview = fold(previewOf(text.text));
  const found = words.filter((word) => patternOf(word).test(preview));
  if (found.length === 0) return [];
  return [problemOf(text, 'preview', `begins with words for a locked screen to hide: ${found.join(', ')}`)];
}

/** A word that the edge cuts is still read, so it is kept whole. */
function previewOf(text: string): string {
  return new RegExp(`^[^]{0,${PREVIEW_UNITS - 1}}\\S*`).exec(text)?.[0] ?? '';
}

function patternOf(word: string): RegExp {
  const begins = word.endsWith('*');
  return new RegExp(` ${fold(begins ? word.slice(0, -1) : word).trim()}${begins ? '' : ' '}`);
}

/** Lower case without accents, Bambara letters as SMS could show them, one space around every word. */
function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const ascii = plain.replaceAll('ɛ', 'e').replaceAll('ɔ', 'o').replaceAll('ɲ', 'ny').replaceAll('ŋ', 'ng');
  return ` ${ascii.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
