// @ts-check
/** @import { SaidContent } from './memory.js' */
import { find, make, makeButton } from './dom.js';
import { SAMPLE_PLACE } from './sample-place.js';

const LETTERS = ['ɛ', 'ɔ', 'ɲ', 'ŋ'];
/** The keys of a phone, and the letters under them as people know them. */
const KEYS = ['1', '2 abc', '3 def', '4 ghi', '5 jkl', '6 mno', '7 pqrs', '8 tuv', '9 wxyz', '*', '0 +', '#'];

/**
 * Where a message is written: the field, the letters that a keyboard lacks, attachments, and the keys of a phone
 * that has some. Enter sends, Shift+Enter makes a new line.
 *
 * @param {HTMLElement} root the phone
 * @param {(content: SaidContent) => Promise<boolean>} send whether it was accepted
 */
export function createComposer(root, send) {
  const form = find(root, '.composer', 'form');
  const field = find(form, 'textarea', 'textarea');
  const error = find(form, '.error', 'p');
  const attach = find(form, '.attach', 'button');
  const attachments = find(form, '.attachments', 'div');

  /** @param {string} letter */
  const type = (letter) => {
    field.setRangeText(letter, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    fit();
  };
  /** @param {string} text */
  const write = (text) => {
    field.value = text;
    fit();
  };
  const fit = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  /** @param {boolean} open */
  const unfold = (open) => {
    attachments.hidden = !open;
    attach.setAttribute('aria-expanded', String(open));
  };

  find(form, '.letters', 'div').append(
    ...LETTERS.map((letter) => makeButton('', letter, () => type(letter))),
  );
  for (const letter of form.querySelectorAll('.letters button')) letter.setAttribute('lang', 'bm');
  find(root, '.keypad', 'div').append(...KEYS.map((key) => makeKey(key, type)));
  // The keys repeat what every keyboard has: they are no stops on the way through the page.
  for (const key of root.querySelectorAll('.keypad button')) key.setAttribute('tabindex', '-1');

  field.addEventListener('input', fit);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '' || field.readOnly) return;
    // What is on its way stands still: it is emptied when it is accepted, and stays when it is not.
    field.readOnly = true;
    const accepted = await send({ kind: 'text', text });
    field.readOnly = false;
    if (accepted) write('');
  });
  attach.addEventListener('click', () => unfold(attachments.hidden === true));
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || attachments.hidden) return;
    unfold(false);
    attach.focus();
  });
  attachments.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    unfold(false);
    void send(button.value === 'location' ? SAMPLE_PLACE : { kind: sampleKind(button.value) });
    field.focus();
  });

  return {
    /** Puts a text into the field if there is none, so that it can be sent again. @param {string} text */
    offer(text) {
      if (field.value === '') write(text);
    },
    /** @param {string} text what went wrong, or nothing */
    showError(text) {
      error.textContent = text;
    },
  };
}

/**
 * @param {string} key
 * @param {(sign: string) => void} type
 */
function makeKey(key, type) {
  const [sign = '', letters = ''] = key.split(' ');
  const button = makeButton('', sign, () => type(sign));
  const under = make('small', '', letters);
  under.ariaHidden = 'true';
  button.append(under);
  return button;
}

/** @param {string} value */
function sampleKind(value) {
  return value === 'image' ? 'image' : 'audio';
}
