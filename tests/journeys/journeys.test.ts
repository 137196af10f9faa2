import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { warmRecognizers } from '#src/bot/recognizers/recognizers.ts';
import type { SimulatorActivity } from '#src/channels/simulator/activity.ts';
import { parseJourney, type Journey, type JourneyReply } from '#src/simulator/journey.ts';
import { saidContent } from '#src/simulator/said-content.ts';
import { takePhone } from '#tests/support/phone.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';

/**
 * Recorded conversations, played through the whole way of a message. Record one with
 * `npm run lakana -- simulate --record tests/journeys/<name>.journey`, and read it before you keep it.
 */
const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.journey'));

/** Return codes are made anew each time. */
const CODE = /[2-9B-Z]{4}-[2-9B-Z]{2}/g;

let service: TestService;
/** How far the clock of the service is ahead: the pauses of the journeys so far, and the time people take to type. */
let ahead = 0;
const TYPING_MS = 10_000;
beforeAll(async () => {
  service = await startTestService({ now: () => new Date(Date.now() + ahead) });
  await warmRecognizers();
}, 120_000);
afterAll(() => service.close());

function readJourney(name: string): Journey {
  const journey = parseJourney(readFileSync(`${folder}/${name}`, 'utf8'));
  if (!journey.ok) throw new Error(`${name}: ${journey.error}`);
  return journey.value;
}

function seen(activity: SimulatorActivity): JourneyReply {
  const choices = activity.surface === 'whatsapp' ? activity.choices.map(({ title }) => title) : [];
  return { text: activity.text.replaceAll(CODE, 'CODE'), choices };
}

/** Every SMS that any journey led to. */
const sms: SimulatorActivity[] = [];

describe('journeys', () => {
  test.each(files.map((name) => [readJourney(name).title, name]))('%s', async (_title, name) => {
    const journey = readJourney(name);
    const phone = takePhone(service, journey.channel);
    for (const { after = 0, said, replies } of journey.exchanges) {
      ahead += after + TYPING_MS;
      const offered = phone.received.findLast((got) => got.surface === 'whatsapp' && got.choices.length > 0);
      const content = saidContent(said, offered?.surface === 'whatsapp' ? offered.choices : []);
      if (content === undefined) throw new Error(`${name}: no such choice was offered`);
      const got = await phone.say(content);
      const expected = replies.map(({ text, choices }) => ({ text: text.replaceAll(CODE, 'CODE'), choices }));
      expect(got.map(seen)).toEqual(expected);
    }
    expect(service.errors).toEqual([]);
    if (journey.channel === 'sms') sms.push(...phone.received);
  });

  test('no SMS of theirs costs more than two segments, and half of them one', () => {
    const segments = sms.map((got) => (got.surface === 'sms' ? got.segments : 0)).sort((a, b) => a - b);
    expect(segments.at(-1)).toBeLessThanOrEqual(2);
    expect(segments[Math.floor(segments.length / 2)]).toBe(1);
    expect(sms.every((got) => got.surface === 'sms' && got.encoding === 'GSM-7')).toBe(true);
  });
});
