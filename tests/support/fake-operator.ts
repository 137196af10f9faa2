import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { FAKESMSC } from './kannel-gateway.ts';

/** What a phone of the fake operator got. */
export interface FakeSms {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Whether it is one part of a longer text. */
  readonly isPart: boolean;
}

/** Kannel's own `fakesmsc`: an operator whose phones are named on its command line. */
export interface FakeOperator {
  /** Everything its phones got, in order. */
  got(): readonly FakeSms[];
  /** Connects, and has a phone send a text. */
  say(sender: string, text: string): Promise<void>;
  /** Connects without a word. */
  connect(): Promise<void>;
  /** Ends the connection: the operator is away. */
  leave(): Promise<void>;
}

/** `Got message 3: <36000 +22376123456 udh %05… data %C3…>`, to the next line of its log. */
const LINE = /Got message \d+: <(\S+) (\S+) (udh \S+ )?(text|data) ([^]*?)>\n(?=\d{4}-\d\d-\d\d |$)/g;

/** An operator that is away until it says something. */
export function fakeOperator(port: number): FakeOperator {
  let child: ChildProcess | undefined;
  let printed = '';
  const leave = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  };
  const run = async (count: number, message: string): Promise<void> => {
    await leave();
    const started = spawn(
      FAKESMSC,
      ['-H', '127.0.0.1', '-r', String(port), '-i', '0.01', '-m', String(count), message],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk) => (printed += String(chunk)));
    child = started;
  };
  return {
    got: () =>
      [...printed.matchAll(LINE)].map(([, from = '', to = '', header, kind, words = '']) => ({
        from,
        to,
        text: kind === 'data' ? decodeURIComponent(words.replaceAll('+', ' ')) : words,
        isPart: header !== undefined,
      })),
    say: (sender, text) => run(1, `${sender} 36000 text ${text}`),
    connect: () => run(0, '1 1 text nothing'),
    leave,
  };
}
