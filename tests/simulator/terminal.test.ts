import { describe, expect, it } from '@jest/globals';
import type { SmsActivity, WhatsAppActivity } from '#src/channels/simulator/activity.ts';
import type { Surface } from '#src/domain/messages.ts';
import { terminalEntry } from '#src/simulator/terminal-entry.ts';
import { terminalMessage } from '#src/simulator/terminal-screen.ts';
import { createTerminalPhone } from '#src/simulator/terminal.ts';
import { formatJourney, parseJourney } from '#src/simulator/journey.ts';
import { createScriptedBot } from './support/scripted-bot.ts';

/** Types the lines into a terminal phone before a scripted bot; what was seen, recorded and accepted. */
async function type(
  lines: readonly string[],
  options: { readonly surface?: Surface; readonly open?: boolean } = {},
) {
  const { surface = 'whatsapp', open = true } = options;
  const bot = createScriptedBot();
  bot.open(open);
  const screen: string[] = [];
  let last = 0;
  const phone = createTerminalPhone({
    lines: (async function* () {
      for (const line of lines) yield await Promise.resolve(line);
    })(),
    write: (text) => screen.push(text),
    accept: bot.accept,
    hub: bot.hub,
    surface,
    ids: () => String((last += 1)),
    now: () => new Date('2026-11-23T09:12:00Z'),
    pace: { patienceMs: 1_000, quietMs: 20 },
  });
  const recording = await phone.run();
  return { recording, screen: screen.join(''), accepted: bot.accepted };
}

describe('a phone in the terminal', () => {
  it('records what was said with the replies that came, as a journey that reads back', async () => {
    const { recording } = await type([
      'bonjour',
      '2',
      '/audio',
      '/location 13.44,-6.27',
      '/quit',
      'never said',
    ]);
    const text = formatJourney({ title: 'A menu, a choice, a voice note and a place', ...recording });
    expect(text).toBe(`# A menu, a choice, a voice note and a place
channel: whatsapp

> bonjour
< Bonjour. Écrivez avec vos mots, en français ou en bambara.
  Que voulez-vous ?
  [1] Aide pour moi
  [2] Aide pour un autre
  [3] Travail ou voyage
  [4] Mes questions
  [5] Numéros utiles
  [6] Une personne
  [7] Bamanankan

> [2]
< Vous avez choisi : Aide pour un autre.

> (audio)
< Bien reçu, merci.

> (location 13.44,-6.27)
< Bien reçu, merci.
`);
    expect(parseJourney(text)).toMatchObject({ ok: true, value: recording });
  });

  it('hands messages over as the channel would', async () => {
    const { accepted } = await type(['bonjour', '2', '/audio']);
    const from = { channel: 'simulator-whatsapp', from: 'sim:1', sentAt: new Date('2026-11-23T09:12:00Z') };
    expect(accepted).toEqual([
      { ...from, key: '2', content: { kind: 'text', text: 'bonjour' } },
      { ...from, key: '3', content: { kind: 'choice', id: 'other', title: 'Aide pour un autre' } },
      { ...from, key: '4', content: { kind: 'audio', media: 'sample-voice-note', mimeType: 'audio/ogg' } },
    ]);
  });

  it('sends a number on SMS as a text, and shows what each reply cost', async () => {
    const { recording, screen } = await type(['bonjour', '2'], { surface: 'sms' });
    expect(recording.exchanges.map(({ said }) => said)).toEqual([
      { kind: 'text', text: 'bonjour' },
      { kind: 'text', text: '2' },
    ]);
    expect(screen).toContain('2 SMS · GSM-7 · 194/306');
  });

  it.each([
    ['/new', 'whatsapp'],
    ['/sms', 'sms'],
    ['/whatsapp', 'whatsapp'],
  ])('takes another phone with %s, and records its conversation only', async (command, channel) => {
    const { recording, accepted } = await type(['bonjour', command, 'i ni ce']);
    expect(recording.channel).toBe(channel);
    expect(recording.exchanges.map(({ said }) => said)).toEqual([{ kind: 'text', text: 'i ni ce' }]);
    expect(accepted.map(({ from }) => from)).toEqual(['sim:1', 'sim:3']);
  });

  it('says that a message was not accepted, and records nothing of it', async () => {
    const { recording, screen } = await type(['bonjour'], { open: false });
    expect(recording.exchanges).toEqual([]);
    expect(screen).toContain('Not accepted');
  });

  it('says that no answer came when the bot is silent', async () => {
    const bot = createScriptedBot({ delayMs: 200 });
    const screen: string[] = [];
    const phone = createTerminalPhone({
      lines: (async function* () {
        yield await Promise.resolve('bonjour');
      })(),
      write: (text) => screen.push(text),
      accept: bot.accept,
      hub: bot.hub,
      surface: 'sms',
      ids: () => '1',
      now: () => new Date(),
      pace: { patienceMs: 20, quietMs: 5 },
    });
    expect((await phone.run()).exchanges).toEqual([{ said: { kind: 'text', text: 'bonjour' }, replies: [] }]);
    expect(screen.join('')).toContain('No answer yet.');
  });
});

describe('a typed line', () => {
  it.each([
    ['', 3, { kind: 'nothing' }],
    ['  bonjour ', 3, { kind: 'say', said: { kind: 'text', text: 'bonjour' } }],
    ['3', 3, { kind: 'say', said: { kind: 'choice', number: 3 } }],
    ['4', 3, { kind: 'say', said: { kind: 'text', text: '4' } }],
    ['0', 3, { kind: 'say', said: { kind: 'text', text: '0' } }],
    ['17', 3, { kind: 'say', said: { kind: 'text', text: '17' } }],
    ['/quit', 0, { kind: 'quit' }],
    ['/location', 0, { kind: 'say', said: { kind: 'location', latitude: 12.63, longitude: -8 } }],
    ['/location 13.4, -6', 0, { kind: 'say', said: { kind: 'location', latitude: 13.4, longitude: -6 } }],
    ['/location nowhere', 0, { kind: 'help' }],
    ['/dance', 0, { kind: 'help' }],
  ])('%j with %d choices on the screen', (line, choices, expected) => {
    expect(terminalEntry(line, choices)).toEqual(expected);
  });
});

describe('a message on the terminal', () => {
  const base = { providerId: '1', at: '2026-11-23T09:12:00.000Z', language: 'fr' } as const;

  it('has a border, lines of at most 68, and its choices by number', () => {
    const text = `Deux\n${'mots '.repeat(16).trim()}`;
    const choices = [{ id: 'a', title: 'Oui' }];
    const activity: WhatsAppActivity = { ...base, surface: 'whatsapp', text, choices, listButton: '' };
    expect(terminalMessage(activity, false)).toBe(
      `  │ Deux\n  │ ${'mots '.repeat(13).trim()}\n  │ ${'mots '.repeat(3).trim()}\n  │ [1] Oui\n`,
    );
  });

  it('is painted only when the terminal shows colours', () => {
    const size = { encoding: 'GSM-7', units: 1, segments: 1, capacity: 160 } as const;
    const activity: SmsActivity = { ...base, surface: 'sms', text: 'a', ...size };
    expect(terminalMessage(activity, false)).toBe('  │ a\n  │ 1 SMS · GSM-7 · 1/160\n');
    expect(terminalMessage(activity, true)).toContain('\u001B[2m1 SMS · GSM-7 · 1/160\u001B[22m');
  });
});
