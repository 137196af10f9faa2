import type { Surface } from '../domain/messages.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readBlocks, writeBlock, type Block } from './journey-blocks.ts';
import { formatPause, parsePause } from './journey-pause.ts';
import { formatSaid, parseSaid, type Said } from './said.ts';

/** One message of the bot as it was seen; `choices` are the titles of buttons or rows, none on SMS. */
export interface JourneyReply {
  readonly text: string;
  readonly choices: readonly string[];
}

export interface Exchange {
  /** Milliseconds that pass before; none when left out. */
  readonly after?: number;
  readonly said: Said;
  readonly replies: readonly JourneyReply[];
}

/** A whole conversation, to be read by people and played by tests. */
export interface Journey {
  /** One sentence that says what the conversation shows. */
  readonly title: string;
  readonly channel: Surface;
  readonly exchanges: readonly Exchange[];
}

const CHOICE = /^\[([1-9]\d?)\] (.*)$/s;

/**
 * A journey as text. Every line of a message after its first is indented by two spaces; choices follow the text.
 *
 * @example
 * # A greeting gets a menu
 * channel: whatsapp
 *
 * > bonjour
 * < Bonjour.
 *   Que voulez-vous ?
 *   [1] Aide pour moi
 *   [2] Mes questions
 *
 * ... 2 days
 *
 * > [2]
 */
export function formatJourney({ title, channel, exchanges }: Journey): string {
  const blocks = exchanges.map(({ after, said, replies }) =>
    [
      ...(after === undefined ? [] : [`... ${formatPause(after)}\n`]),
      writeBlock('>', formatSaid(said).split('\n')),
      ...replies.map(formatReply),
    ].join('\n'),
  );
  return [`# ${title}\nchannel: ${channel}`, ...blocks].join('\n\n') + '\n';
}

function formatReply({ text, choices }: JourneyReply): string {
  const lines = text
    .split('\n')
    .map((line) => (CHOICE.test(line) || line.startsWith('\\') ? `\\${line}` : line));
  return writeBlock('<', [...lines, ...choices.map((title, index) => `[${index + 1}] ${title}`)]);
}

/** The way back. The error is one sentence for whoever wrote the file, with the number of the line. */
export function parseJourney(text: string): Result<Journey, string> {
  const [first = '', second = '', ...rest] = text.split(/\r?\n/);
  const title = /^# (.+)$/s.exec(first)?.[1];
  if (title === undefined) return err('line 1: "# " and one sentence that says what the conversation shows');
  const channel = /^channel: (sms|whatsapp)$/.exec(second)?.[1] as Surface | undefined;
  if (channel === undefined) return err('line 2: "channel: sms" or "channel: whatsapp"');
  const blocks = readBlocks(rest, 3);
  if (!blocks.ok) return blocks;
  const exchanges = readExchanges(blocks.value);
  return exchanges.ok ? ok({ title, channel, exchanges: exchanges.value }) : exchanges;
}

function readExchanges(blocks: readonly Block[]): Result<Exchange[], string> {
  const exchanges: { after?: number; said: Said; replies: JourneyReply[] }[] = [];
  let after: number | undefined;
  for (const { mark, lines, line } of blocks) {
    if (mark === '...') {
      after = parsePause(lines.join('\n'));
      if (after === undefined) return err(`line ${line}: a pause is a number of minutes, hours or days`);
      continue;
    }
    if (mark === '>') {
      const said = parseSaid(lines.join('\n'));
      if (!said.ok) return err(`line ${line}: ${said.error}`);
      exchanges.push({ ...(after === undefined ? {} : { after }), said: said.value, replies: [] });
      after = undefined;
      continue;
    }
    const exchange = exchanges.at(-1);
    if (exchange === undefined) return err(`line ${line}: a reply before anything was said`);
    const reply = readReply(lines);
    if (!reply.ok) return err(`line ${line}: ${reply.error}`);
    exchange.replies.push(reply.value);
  }
  return ok(exchanges);
}

function readReply(lines: readonly string[]): Result<JourneyReply, string> {
  const start = lines.findIndex((line) => CHOICE.test(line));
  const end = start === -1 ? lines.length : start;
  const choices = lines.slice(end).map((line) => CHOICE.exec(line));
  const inOrder = choices.every((found, index) => found?.[1] === String(index + 1));
  if (!inOrder) return err('the choices of a reply come last, numbered from 1');
  const text = lines.slice(0, end).map((line) => (line.startsWith('\\') ? line.slice(1) : line));
  return ok({ text: text.join('\n'), choices: choices.map((found) => found?.[2] ?? '') });
}
