// @ts-check
/** @import { Choice } from '../../domain/messages.ts' */
import { find, make, makeButton } from './dom.js';

/**
 * The sheet of a list, at the bottom of its own phone: the rest of that phone waits, the page does not.
 *
 * @param {HTMLElement} root the phone
 * @param {(choice: Choice) => void} pick
 * @returns {{ open(choices: readonly Choice[], opener: HTMLElement): void, close(): void }}
 */
export function createSheet(root, pick) {
  const sheet = find(root, '.sheet', 'dialog');
  const list = find(sheet, 'ul', 'ul');
  const behind = [find(root, '.talk', 'div'), find(root, '.composer', 'form')];
  /** @type {HTMLElement | undefined} */
  let from;

  const close = () => {
    if (!sheet.open) return;
    sheet.close();
    for (const part of behind) part.inert = false;
    from?.focus();
  };
  find(sheet, '.close', 'button').addEventListener('click', close);
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  return {
    close,
    open(choices, opener) {
      from = opener;
      const rows = choices.map((choice) =>
        makeButton('', choice.title, () => {
          close();
          pick(choice);
        }),
      );
      list.replaceChildren(...rows.map((row) => make('li', '', row)));
      list.lang = opener.closest('[lang]')?.getAttribute('lang') ?? '';
      for (const part of behind) part.inert = true;
      sheet.show();
      rows[0]?.focus();
    },
  };
}
