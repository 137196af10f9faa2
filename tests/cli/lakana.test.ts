import { describe, expect, test } from '@jest/globals';
import { lakana } from '#src/cli/lakana.ts';

/** Runs a command on lines of input, as `npm run -s lakana -- …` does. */
async function run(
  args: readonly string[],
  input: readonly string[] = [],
): Promise<{ code: number; out: string[]; notes: string[] }> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await lakana(args, {
    // eslint-disable-next-line @typescript-eslint/require-await -- lines of a terminal come one by one
    lines: async function* () {
      yield* input;
    },
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    env: {},
  });
  return { code, out, notes };
}

const objects = (lines: readonly string[]): unknown[] => lines.map((line) => JSON.parse(line) as unknown);

describe('analyse', () => {
  test('gives one object a message, in the published shape', async () => {
    const { code, out } = await run(
      ['analyse'],
      [
        'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois',
        'n dɛmɛ, u ye n datugu so kɔnɔ',
        '',
      ],
    );
    expect(code).toBe(0);
    const [help, danger, empty] = objects(out);
    expect(help).toEqual({
      text: 'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois',
      language: {
        code: 'fr',
        confidence: expect.any(Number),
        share: { fr: expect.any(Number), bm: expect.any(Number) },
      },
      intent: { name: 'seek_help', topic: expect.anything(), confidence: expect.any(Number) },
      danger: false,
      entities: expect.any(Array),
      indicators: expect.arrayContaining([
        'coercion_at_destination.confiscation_documents',
        'exploitation.low_no_salary',
      ]),
    });
    expect(danger).toMatchObject({ language: { code: 'bm' }, intent: { name: 'danger' }, danger: true });
    expect(empty).toMatchObject({ text: '', language: { code: 'und' } });
  });
});

describe('triage', () => {
  test('decides each record, says what is wrong with a bad one, and goes on', async () => {
    const { code, out } = await run(
      ['triage'],
      [
        '{"dangerNow":true}',
        'not json',
        '{"indicators":["no.such"]}',
        '{"dangernow":true}',
        '{"child":true,"form":"begging"}',
        '[]',
      ],
    );
    expect(code).toBe(0);
    expect(objects(out)).toEqual([
      expect.objectContaining({ level: 'P1', class: 'none', reasons: ['P1.danger_now'] }),
      { error: expect.stringContaining('JSON') },
      { error: expect.stringContaining('no.such') },
      { error: expect.stringContaining('dangernow') },
      expect.objectContaining({ level: 'P2' }),
      { error: expect.any(String) },
    ]);
  });
});

describe('sms', () => {
  test('counts a text as it is and as it is sent', async () => {
    const { out } = await run(['sms'], ['Dɛmɛ bɛ sɔrɔ yan.', 'a'.repeat(161), 'Vous êtes en danger ?']);
    expect(objects(out)).toEqual([
      {
        text: 'Dɛmɛ bɛ sɔrɔ yan.',
        encoding: 'UCS-2',
        segments: 1,
        gsm7: { text: 'Dèmè bè sòrò yan.', encoding: 'GSM-7', segments: 1 },
      },
      expect.objectContaining({ encoding: 'GSM-7', segments: 2 }),
      expect.objectContaining({
        encoding: 'UCS-2',
        gsm7: { text: 'Vous etes en danger ?', encoding: 'GSM-7', segments: 1 },
      }),
    ]);
  });
});

describe('a person at the terminal', () => {
  test.each([
    [['nonsense'], 'npm run lakana -- <command>'],
    [['cases', 'list', '--level', 'P9'], '--level is one of'],
    [['cases', 'list', '--colour'], '--colour'],
    [['tallies', '--from', 'yesterday'], '--from is a day'],
    [['cases', 'show', 'hello'], 'Give the code of a case'],
  ])('who types %j is told what to do, and the exit code is 1', async (args, told) => {
    const { code, notes } = await run(args);
    expect(code).toBe(1);
    expect(notes.join('\n')).toContain(told);
  });

  test('without a command gets the help', async () => {
    expect(await run([])).toMatchObject({ code: 0, notes: [expect.stringContaining('analyse')] });
  });
});
