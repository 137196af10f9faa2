import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { FAKESMSC } from './kannel-gateway.ts';

/** What a phone of the fake operator got. */
export interface FakeSms {
  readonly from: string;
  readonly to: string;
  /** Joined from its parts, as a phone does it. */
  readonly text: string;
  readonly parts: number;
}

/** Kannel's own `fakesmsc`: an operator whose phones are named on its command line. It is away until it says something. */
export interface FakeOperator {
  /** Everything its phones got, in order; a text is there when all its parts are. */
  got(): readonly FakeSms[];
  /** Connects, and has a phone send a text: in 7 bits, or in UCS-2. */
  say(sender: string, text: string, coding?: 'text' | 'ucs2'): Promise<void>;
  /** Connects, and has a phone send bytes that are no text. */
  sendData(sender: string, bytes: Uint8Array): Promise<void>;
  /** Connects without a word. */
  connect(): Promise<void>;
  /** Ends the connection. */
  leave(): Promise<void>;
}

/** `Got message 3: <36000 +22376123456 udh %05%00%03… data %C3…>`, to the next line of its log. */
const LINE = /Got message \d+: <(\S+) (\S+) (?:udh (\S+) )?(text|data) ([^]*?)>\n(?=\d{4}-\d\d-\d\d |$)/g;

/** The fake operator that connects to a bearerbox. */
export function fakeOperator(port: number): FakeOperator {
  let child: ChildProcess | undefined;
  let printed = '';
  const leave = async (): Promise<void> => {
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  };
  const run = async (count: number, message: string): Promise<void> => {
    await leave();
    const to = ['-H', '127.0.0.1', '-r', String(port), '-i', '0.01', '-m', String(count), message];
    const started = spawn(FAKESMSC, to, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk) => (printed += String(chunk)));
    }
    child = started;
  };
  return {
    got: () => joined([...printed.matchAll(LINE)]),
    say: (sender, text, coding = 'text') =>
      run(
        1,
        `${sender} 36000 ${coding} ${coding === 'text' ? text : escaped(Buffer.from(text, 'utf16le').swap16())}`,
      ),
    sendData: (sender, bytes) => run(1, `${sender} 36000 data ${escaped(bytes)}`),
    connect: () => run(0, '1 1 text nothing'),
    leave,
  };
}

function joined(lines: readonly RegExpExecArray[]): FakeSms[] {
  const open = new Map<number, string[]>();
  return lines.flatMap(([, from = '', to = '', header, kind, words = '']) => {
    const text = kind === 'data' ? bytesOf(words).toString('utf8') : words;
    if (header === undefined) return [{ from, to, text, parts: 1 }];
    // 05 00 03, the number of the whole, how many parts, which of them (3GPP TS 23.040, 9.2.3.24.1).
    const [, , , whole = 0, count = 0, index = 0] = bytesOf(header);
    const parts = open.get(whole) ?? [];
    parts[index - 1] = text;
    open.set(whole, parts);
    if (Object.keys(parts).length < count) return [];
    open.delete(whole);
    return [{ from, to, text: parts.join(''), parts: count }];
  });
}

function bytesOf(words: string): Buffer {
  const latin = words
    .replaceAll('+', ' ')
    .replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(latin, 'latin1');
}

function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
