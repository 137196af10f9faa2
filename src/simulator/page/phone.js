// @ts-check
/** @import { Surface } from '../../domain/messages.ts' */
/** @import { Journal } from './journal.js' */
/** @import { Labels } from './labels.js' */
/** @import { Entry, SaidContent } from './memory.js' */
import { bubble } from './bubble.js';
import { createComposer } from './composer.js';
import { copy, find } from './dom.js';
import { SAMPLE_PLACE } from './sample-place.js';
import { openLine } from './line.js';
import { lineMemory } from './memory.js';
import { newKey, postMessage } from './post-message.js';
import { createSheet } from './sheet.js';

/**
 * A phone on the page, on one surface: what was said stands in it, what comes is added, what is written is sent.
 *
 * @param {{
 *   phone: string,
 *   surface: Surface,
 *   empty: string,
 *   place: HTMLElement,
 *   labels: Labels,
 *   journal: Journal,
 *   onChange?(entries: readonly Entry[]): void,
 * }} options
 */
export function createPhone({ phone, surface, empty, place, labels, journal, onChange }) {
  const root = copy('phone');
  root.dataset['look'] = surface;
  const talk = find(root, '.talk', 'div');
  const list = find(talk, 'ol', 'ol');
  const emptyLine = find(talk, '.empty', 'p');
  const state = find(root, '.line', 'p');
  const memory = lineMemory(phone, surface);
  /** What was not accepted: said again, it keeps its key. @type {{ key: string, said: string } | undefined} */
  let failed;
  /** One message at a time, in order. @type {Promise<unknown>} */
  let queue = Promise.resolve();

  const toEnd = () => {
    talk.scrollTop = talk.scrollHeight;
  };
  /** @param {Entry} entry */
  const show = (entry) => {
    list.append(bubble(entry, labels, { pick, openList: sheet.open, sendPlace }));
    emptyLine.hidden = true;
    toEnd();
  };
  /** @param {Entry} entry */
  const add = (entry) => {
    memory.add(entry);
    show(entry);
    onChange?.(memory.all());
  };

  /**
   * @param {SaidContent} content
   * @returns {Promise<boolean>} whether it was accepted
   */
  const deliver = async (content) => {
    const said = JSON.stringify(content);
    const key = failed?.said === said ? failed.key : newKey();
    composer.showError('');
    add({ kind: 'said', key, at: new Date().toISOString(), content });
    const item = find(list, `[data-key="${key}"]`, 'li');
    item.classList.add('sending');
    const start = performance.now();
    const posted = await postMessage({ phone, surface, key, content });
    journal.said(phone, posted === 'accepted', performance.now() - start);
    item.classList.remove('sending');
    failed = posted === 'accepted' ? undefined : { key, said };
    if (posted === 'accepted') return true;
    item.remove();
    memory.drop(key);
    onChange?.(memory.all());
    emptyLine.hidden = list.childElementCount > 0;
    composer.showError(labels.fill(`error_${posted}`));
    if (content.kind === 'text') composer.offer(content.text);
    return false;
  };
  /** @param {SaidContent} content */
  const send = (content) => {
    const sent = queue.then(() => deliver(content));
    queue = sent;
    return sent;
  };
  /** @param {{ id: string, title: string }} choice */
  const pick = ({ id, title }) => void send({ kind: 'choice', id, title });

  const sendPlace = () => void send(SAMPLE_PLACE);

  const sheet = createSheet(root, pick);
  const composer = createComposer(root, send);
  emptyLine.textContent = empty;
  place.replaceChildren(root);
  // A longer message or an error makes the conversation shorter: its end stays in sight.
  new ResizeObserver(toEnd).observe(talk);
  memory.all().forEach(show);
  onChange?.(memory.all());

  const hangUp = openLine({
    phone,
    surface,
    last: memory.last,
    onActivity(activity) {
      if (memory.has(activity)) return;
      add({ kind: 'got', activity });
      journal.got(phone, activity);
    },
    onState(now) {
      root.dataset['line'] = now;
      state.textContent = labels.fill(`line_${now}`);
    },
  });

  return { root, send, hangUp };
}
