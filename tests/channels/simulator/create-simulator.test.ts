import { describe, expect, it } from '@jest/globals';
import type { SimulatorActivity } from '#src/channels/simulator/activity.ts';
import { createSimulator } from '#src/channels/simulator/create-simulator.ts';
import type { Reply, Surface } from '#src/domain/messages.ts';
import { simulatorOptions } from '#tests/simulator/support/simulator-options.ts';

const WHO = [
  { id: 'me', title: 'Moi' },
  { id: 'other', title: 'Une autre' },
];
const STAMP = { providerId: '1', at: '2026-11-23T09:12:00.000Z' };

function reply(text: string, more: Partial<Reply> = {}): Reply {
  return { text, language: 'fr', urgency: 'ordinary', ...more };
}

/** Sends one reply to `sim:1` and returns the outcome with what the phone got. */
async function sent(surface: Surface, what: Reply) {
  const { channels, hub } = createSimulator(simulatorOptions());
  const got: SimulatorActivity[] = [];
  hub.subscribe({ address: 'sim:1', surface }, (activity) => got.push(activity));
  const channel = channels.find(({ name }) => name === `simulator-${surface}`);
  return { outcome: await channel?.send('sim:1', what, 'ref'), got };
}

describe('the channels of the simulator', () => {
  it('are one for each surface, with a name that says so', () => {
    const { channels } = createSimulator(simulatorOptions());
    expect(channels.map(({ name, surface }) => [name, surface])).toEqual([
      ['simulator-sms', 'sms'],
      ['simulator-whatsapp', 'whatsapp'],
    ]);
  });

  it('accept every send under a new provider id', async () => {
    const { channels } = createSimulator(simulatorOptions());
    const outcomes = await Promise.all(channels.map((channel) => channel.send('sim:1', reply('a'), 'ref')));
    expect(outcomes).toEqual([
      { status: 'accepted', providerId: '1' },
      { status: 'accepted', providerId: '2' },
    ]);
  });

  it.each([
    [
      'French with numbered choices, without the accents that cost',
      reply('Pour qui êtes-vous là ?', { choices: WHO }),
      {
        text: 'Pour qui etes-vous là ?\n1 Moi\n2 Une autre',
        language: 'fr',
        encoding: 'GSM-7',
        units: 41,
        segments: 1,
        capacity: 160,
      },
    ],
    [
      'Bambara in the letters of GSM-7',
      reply('Dɛmɛ bɛ sɔrɔ', { language: 'bm' }),
      { text: 'Dèmè bè sòrò', language: 'bm', encoding: 'GSM-7', units: 12, segments: 1, capacity: 160 },
    ],
    [
      'a longer text in parts of 153',
      reply('a'.repeat(161)),
      { text: 'a'.repeat(161), language: 'fr', encoding: 'GSM-7', units: 161, segments: 2, capacity: 306 },
    ],
  ])('deliver by SMS %s', async (_, what, expected) => {
    const { got } = await sent('sms', what);
    expect(got).toEqual([{ ...STAMP, surface: 'sms', ...expected }]);
  });

  it('count 67 a part for a text that went out in UCS-2', async () => {
    const { channels, hub } = createSimulator({ ...simulatorOptions(), toSms: (text) => text });
    const capacities: number[] = [];
    hub.subscribe({ address: 'sim:1', surface: 'sms' }, (activity) => {
      if (activity.surface === 'sms') capacities.push(activity.capacity);
    });
    for (const length of [70, 71]) await channels[0]?.send('sim:1', reply('ɛ'.repeat(length)), 'ref');
    expect(capacities).toEqual([70, 134]);
  });

  it.each([
    [
      'the official letters and the choices apart',
      reply('Dɛmɛ', { language: 'bm', choices: WHO }),
      'Dɛmɛ',
      WHO,
      'A sugandi',
    ],
    ['a text alone', reply('Bonjour'), 'Bonjour', [], 'Choisir'],
    [
      'choices as numbered lines when the text is too long to carry any',
      reply('a'.repeat(1_025), { choices: WHO }),
      `${'a'.repeat(1_025)}\n1 Moi\n2 Une autre`,
      [],
      'Choisir',
    ],
  ])('deliver by WhatsApp %s', async (_, what, text, choices, listButton) => {
    const { got } = await sent('whatsapp', what);
    expect(got).toEqual([
      { ...STAMP, surface: 'whatsapp', language: what.language, text, choices, listButton },
    ]);
  });
});
