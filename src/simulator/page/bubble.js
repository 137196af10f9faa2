// @ts-check
/** @import { SmsActivity, WhatsAppActivity } from '../../channels/simulator/activity.ts' */
/** @import { Choice } from '../../domain/messages.ts' */
/** @import { Entry, SaidContent } from './memory.js' */
/** @import { Labels } from './labels.js' */
import { copy, make, makeButton } from './dom.js';

/** WhatsApp shows up to three choices as buttons, more as a list. */
const BUTTONS = 3;

/**
 * What a bubble can ask of its phone.
 *
 * @typedef {{ pick(choice: Choice): void, openList(choices: readonly Choice[], opener: HTMLElement): void,
 *   sendPlace(): void }} Picking
 */

/**
 * One entry of the conversation.
 *
 * @param {Entry} entry
 * @param {Labels} labels
 * @param {Picking} picking
 * @returns {HTMLLIElement}
 */
export function bubble(entry, labels, picking) {
  if (entry.kind === 'said') {
    const box = make('div', 'bubble', said(entry.content), foot(entry.at));
    const item = make('li', 'said', make('span', 'unseen', labels.fill('by_person')), box);
    item.dataset['key'] = entry.key;
    return item;
  }
  const { activity } = entry;
  const text = make('p', 'text', activity.text);
  text.lang = activity.language;
  const box = make('div', 'bubble', text);
  const item = make('li', 'got', make('span', 'unseen', labels.fill('by_bot')), box);
  if (activity.surface === 'sms') {
    box.append(cost(activity));
    return item;
  }
  box.append(foot(activity.at));
  if (activity.askLocation === true) item.append(locationButton(labels, picking));
  if (activity.choices.length > 0) item.append(choiceButtons(activity, picking));
  return item;
}

/** @param {SaidContent} content */
function said(content) {
  switch (content.kind) {
    case 'text':
      return make('p', 'text', content.text);
    case 'choice':
      return make('p', 'text', content.title);
    case 'audio':
    case 'image':
    case 'location':
      return copy(content.kind);
  }
}

/** @param {string} at */
function foot(at) {
  const time = make(
    'time',
    'foot',
    new Date(at).toLocaleTimeString('fr', { hour: '2-digit', minute: '2-digit' }),
  );
  time.dateTime = at;
  return time;
}

/** @param {SmsActivity} sms */
function cost({ segments, encoding, units, capacity }) {
  const gauge = make('span', 'gauge');
  gauge.style.setProperty('--used', String(units / capacity));
  const line = make('p', 'cost', gauge, `${segments} SMS · ${encoding} · ${units}/${capacity}`);
  line.dataset['segments'] = String(segments);
  return line;
}

/**
 * @param {Labels} labels
 * @param {Picking} picking
 */
function locationButton(labels, { sendPlace }) {
  return make('div', 'choices', makeButton('choice', labels.fill('place'), sendPlace));
}

/**
 * @param {WhatsAppActivity} activity
 * @param {Picking} picking
 */
function choiceButtons({ choices, listButton, language }, { pick, openList }) {
  const box = make('div', 'choices');
  box.lang = language;
  if (choices.length <= BUTTONS) {
    box.append(...choices.map((choice) => makeButton('choice', choice.title, () => pick(choice))));
    return box;
  }
  const opener = makeButton('choice list', listButton, () => openList(choices, opener));
  opener.setAttribute('aria-haspopup', 'dialog');
  box.append(opener);
  return box;
}
