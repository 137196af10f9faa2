import { namespaceOf } from './locales.ts';
import type { LocaleRules } from './locale-rules.ts';
import { wordsIn } from './preview.ts';
import { problemOf, type Problem, type Text } from './problem.ts';

/**
 * Finds words of the topic anywhere in a text that a person did not ask for: behind the preview somebody may read on.
 * Who asks a question of a namespace in `asked` is answered in plain words.
 */
export function checkDiscreet(text: Text, { everywhere, asked }: LocaleRules['forbidden']): Problem[] {
  if (asked.includes(namespaceOf(text.key))) return [];
  const found = wordsIn(text.text, everywhere);
  if (found.length === 0) return [];
  return [problemOf(text, 'discreet', `has words that nobody asked for: ${found.join(', ')}`)];
}
