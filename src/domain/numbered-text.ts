import type { Choice } from './messages.ts';

/**
 * A text with its choices, for a surface that has neither buttons nor lists: each choice on a line of its own,
 * numbered from 1, so that a person can answer with the number.
 *
 * @example numberedText('Pour qui ?', [{ id: 'me', title: 'Moi' }]) // 'Pour qui ?\n1 Moi'
 */
export function numberedText(text: string, choices: readonly Choice[] = []): string {
  const lines = choices.map((choice, index) => `${index + 1} ${choice.title}`);
  return [text, ...lines].filter((line) => line !== '').join('\n');
}
