import { describe, expect, it } from '@jest/globals';
import type { PhoneLine, WhatsAppActivity } from '#src/channels/simulator/activity.ts';
import {
  createSimulatorHub,
  KEPT_PER_LINE,
  type SimulatorHub,
} from '#src/channels/simulator/simulator-hub.ts';

const LINE: PhoneLine = { address: 'sim:1', surface: 'whatsapp' };

function activity(providerId: string): WhatsAppActivity {
  const at = '2026-11-23T09:12:00.000Z';
  return {
    providerId,
    at,
    language: 'fr',
    text: providerId,
    surface: 'whatsapp',
    choices: [],
    listButton: 'Choisir',
  };
}

/** Delivers to the line, and returns what a phone that connects after `after` hears. */
function heard(hub: SimulatorHub, after?: string, line = LINE): string[] {
  const ids: string[] = [];
  hub.subscribe(line, ({ providerId }) => ids.push(providerId), after);
  return ids;
}

describe('the hub of the simulator', () => {
  it('hands what is delivered to a phone that listens, in order', () => {
    const hub = createSimulatorHub();
    const ids = heard(hub);
    for (const id of ['a', 'b']) hub.deliver(LINE, activity(id));
    expect(ids).toEqual(['a', 'b']);
  });

  it('hands it to every page that shows the phone, and each once', () => {
    const hub = createSimulatorHub();
    const both: string[] = [];
    const listener = ({ providerId }: { providerId: string }): void => void both.push(providerId);
    hub.subscribe(LINE, listener);
    hub.subscribe(LINE, listener);
    hub.deliver(LINE, activity('a'));
    expect(both).toEqual(['a', 'a']);
  });

  it('says nothing to a phone that hung up, and goes on for the others, also when one hangs up while it is told', () => {
    const hub = createSimulatorHub();
    const once: string[] = [];
    const hangUp = hub.subscribe(LINE, ({ providerId }) => {
      once.push(providerId);
      hangUp();
    });
    const other = heard(hub);
    for (const id of ['a', 'b']) hub.deliver(LINE, activity(id));
    expect({ once, other }).toEqual({ once: ['a'], other: ['a', 'b'] });
  });

  it.each([
    ['everything to a phone that had nothing', undefined, ['a', 'b', 'c']],
    ['what came after the last that it had', 'b', ['c']],
    ['nothing to a phone that has all', 'c', []],
    ['everything when the last that it had is unknown, as after a restart', 'z', ['a', 'b', 'c']],
  ])('gives %s', (_, after, expected) => {
    const hub = createSimulatorHub();
    for (const id of ['a', 'b', 'c']) hub.deliver(LINE, activity(id));
    expect(heard(hub, after)).toEqual(expected);
  });

  it('keeps another phone, and the other line of the same phone, apart', () => {
    const hub = createSimulatorHub();
    hub.deliver(LINE, activity('a'));
    expect(heard(hub, undefined, { ...LINE, address: 'sim:2' })).toEqual([]);
    expect(heard(hub, undefined, { ...LINE, surface: 'sms' })).toEqual([]);
  });

  it(`keeps the last ${KEPT_PER_LINE} of a line`, () => {
    const hub = createSimulatorHub();
    for (let n = 1; n <= KEPT_PER_LINE + 5; n += 1) hub.deliver(LINE, activity(String(n)));
    const ids = heard(hub);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([KEPT_PER_LINE, '6', String(KEPT_PER_LINE + 5)]);
  });

  it('forgets the line that was used longest ago when there are thousands', () => {
    const hub = createSimulatorHub();
    const line = (n: number): PhoneLine => ({ address: `sim:${n}`, surface: 'sms' });
    for (let n = 0; n < 2_000; n += 1) hub.deliver(line(n), activity('a'));
    hub.deliver(line(0), activity('b'));
    hub.deliver(line(2_000), activity('a'));
    expect(heard(hub, undefined, line(0))).toEqual(['a', 'b']);
    expect(heard(hub, undefined, line(1))).toEqual([]);
  });
});
