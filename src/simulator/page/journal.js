// @ts-check
/** @import { SimulatorActivity } from '../../channels/simulator/activity.ts' */
/** @import { Labels } from './labels.js' */
import { find, make } from './dom.js';

const KEPT = 100;

/**
 * The panel that says in one line each what went through, and what it cost.
 *
 * @typedef {{
 *   said(phone: string, accepted: boolean, ms: number): void,
 *   got(phone: string, activity: SimulatorActivity): void,
 *   clear(): void,
 * }} Journal
 */

/**
 * @param {Labels} labels
 * @returns {Journal}
 */
export function createJournal(labels) {
  const list = find(document, '#journal', 'ol');
  const nothing = find(document, '#journal-empty', 'p');
  const total = find(document, '#total', 'p');
  let segments = 0;

  /**
   * @param {'in' | 'out' | 'refused'} kind
   * @param {string} text
   */
  const note = (kind, text) => {
    nothing.hidden = true;
    list.prepend(make('li', kind, text));
    if (list.childElementCount > KEPT) list.lastElementChild?.remove();
    total.hidden = segments === 0;
    total.textContent = labels.fill('total_sms', { count: segments });
  };

  return {
    said(phone, accepted, ms) {
      const name = accepted ? 'note_accepted' : 'note_refused';
      note(accepted ? 'in' : 'refused', labels.fill(name, { from: `sim:${phone}`, ms: Math.round(ms) }));
    },
    got(phone, activity) {
      const to = `sim:${phone}`;
      if (activity.surface === 'sms') {
        segments += activity.segments;
        const name = activity.segments === 1 ? 'note_sms_one' : 'note_sms_many';
        const { segments: count, encoding, units, capacity } = activity;
        note('out', labels.fill(name, { to, segments: count, encoding, units, capacity }));
        return;
      }
      const count = activity.choices.length;
      const name = count === 0 ? 'note_text' : count <= 3 ? 'note_buttons' : 'note_list';
      note('out', labels.fill(name, { to, count }));
    },
    clear() {
      segments = 0;
      list.replaceChildren();
      nothing.hidden = false;
      total.hidden = true;
    },
  };
}
