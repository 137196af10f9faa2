import { isTitle } from './check-length.ts';
import { namespaceOf } from './locales.ts';
import type { LocaleRules } from './locale-rules.ts';
import { previewOf, wordsIn } from './preview.ts';
import { problemOf, type Problem, type Text } from './problem.ts';

/**
 * Finds words that would betray the topic to whoever sees the phone lying there, also when every value in the text is
 * empty and what follows moves up; and values of the directory, which name what they reach, that begin there.
 */
export function checkPreview(
  text: Text,
  { everywhere, namespaces, names }: LocaleRules['forbidden'],
): Problem[] {
  const own = isTitle(text.key) ? [] : (namespaces[namespaceOf(text.key)] ?? []);
  const words = [...everywhere, ...own];
  const found = new Set([text.text, emptied(text.text)].flatMap((shown) => wordsIn(previewOf(shown), words)));
  const early = names.map((name) => `{{${name}}}`).filter((name) => beginsEarly(text.text, name));
  const shown = [...found, ...early];
  if (shown.length === 0) return [];
  return [problemOf(text, 'preview', `begins with words for a locked screen to hide: ${shown.join(', ')}`)];
}

function emptied(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, '');
}

/** Whether a value is in the preview, were all before it empty. */
function beginsEarly(text: string, placeholder: string): boolean {
  const [before = '', ...after] = text.split(placeholder);
  return after.length > 0 && previewOf(`${emptied(before)}${placeholder}`).includes(placeholder);
}
