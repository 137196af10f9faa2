import type { Choice, Language, Reply } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { numberedText } from '../../domain/numbered-text.ts';
import { MOST_BODY_UNITS } from '../../domain/whatsapp-limits.ts';

/** Meta's limits. It does not say of what: they are taken as UTF-16 units, the strictest reading. */
const TEXT = 4_096;
const BUTTONS = { most: 3, title: 20, id: 256 };
const ROWS = { most: 10, title: 24, id: 200 };
const LIST_BUTTON = 20;

/** The part of a send that says what the person sees. */
export type Payload =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: false } }
  | { readonly type: 'interactive'; readonly interactive: object }
  | { readonly type: 'template'; readonly template: object }
  | { readonly type: 'audio'; readonly audio: { readonly id: string; readonly voice: true } };

/**
 * The form a reply takes at WhatsApp: a request for the position where it asks for one, reply buttons for one to three choices, a list for four to ten, and plain
 * text with numbered lines whenever any limit of those forms would be broken. One reply is always one message:
 * two could be told apart by a failure between them. Too long even as text: `text_too_long`, nothing is cut.
 */
export function payload(
  reply: Reply,
  listButton: Readonly<Record<Language, string>>,
): Result<Payload, 'text_too_long'> {
  const choices = reply.choices ?? [];
  const lines = numberedText(reply.text, choices);
  if (reply.askLocation === true && lines !== '' && lines.length <= MOST_BODY_UNITS) {
    return ok({ type: 'interactive', interactive: locationRequest(lines) });
  }
  const bodyFits = reply.text !== '' && reply.text.length <= MOST_BODY_UNITS;
  if (bodyFits && fits(choices, BUTTONS) && unique(choices.map(({ title }) => title))) {
    return ok({ type: 'interactive', interactive: buttons(reply.text, choices) });
  }
  const label = listButton[reply.language];
  const labelFits = label !== '' && label.length <= LIST_BUTTON;
  if (bodyFits && labelFits && choices.length > BUTTONS.most && fits(choices, ROWS)) {
    return ok({ type: 'interactive', interactive: list(reply.text, choices, label) });
  }
  if (lines.length > TEXT) return err('text_too_long');
  return ok({ type: 'text', text: { body: lines, preview_url: false } });
}

/** Its own button takes the place of all others: the choices are numbered lines of its text. */
function locationRequest(text: string): object {
  return { type: 'location_request_message', body: { text }, action: { name: 'send_location' } };
}

function fits(choices: readonly Choice[], limit: typeof BUTTONS): boolean {
  return (
    choices.length > 0 &&
    choices.length <= limit.most &&
    unique(choices.map(({ id }) => id)) &&
    choices.every(
      ({ id, title }) => id !== '' && id.length <= limit.id && title !== '' && title.length <= limit.title,
    )
  );
}

function unique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function buttons(text: string, choices: readonly Choice[]): object {
  const replies = choices.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return { type: 'button', body: { text }, action: { buttons: replies } };
}

function list(text: string, choices: readonly Choice[], button: string): object {
  const rows = choices.map(({ id, title }) => ({ id, title }));
  return { type: 'list', body: { text }, action: { button, sections: [{ rows }] } };
}
