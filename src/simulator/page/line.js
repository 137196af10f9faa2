// @ts-check
/** @import { SimulatorActivity } from '../../channels/simulator/activity.ts' */
/** @import { Surface } from '../../domain/messages.ts' */

/** @typedef {'connecting' | 'open' | 'down'} LineState */

/** Milliseconds before a line that the browser gave up is tried again. */
const AGAIN_MS = 2_000;

/**
 * Listens to a line of a phone and never gives up: the browser reconnects by itself after a break, and we do when
 * it does not. While the page is not seen the line is closed, for a browser has few of them for all its tabs.
 *
 * @param {{
 *   phone: string,
 *   surface: Surface,
 *   last(): string | undefined,
 *   onActivity(activity: SimulatorActivity): void,
 *   onState(state: LineState): void,
 * }} options
 * @returns {() => void} ends it
 */
export function openLine({ phone, surface, last, onActivity, onState }) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const query = new URLSearchParams({ phone, surface, after: last() ?? '' });
    const current = new EventSource(`/simulator/events?${query}`);
    source = current;
    current.addEventListener('open', () => onState('open'));
    current.addEventListener('activity', (event) => onActivity(JSON.parse(event.data)));
    current.addEventListener('error', () => {
      if (source !== current) return;
      onState('down');
      if (current.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
    });
  };
  const follow = () => (document.hidden ? close() : open());

  onState('connecting');
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}
