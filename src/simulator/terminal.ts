import type { SimulatorActivity } from '../channels/simulator/activity.ts';
import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import type { Address, Choice, Surface } from '../domain/messages.ts';
import type { Accept } from '../messaging/accept.ts';
import { createArrivals, type Pace } from './arrivals.ts';
import type { Exchange, Journey, JourneyReply } from './journey.ts';
import type { Said } from './said.ts';
import { saidContent } from './said-content.ts';
import { terminalEntry } from './terminal-entry.ts';
import { terminalMessage } from './terminal-screen.ts';
import { TERMINAL_TEXTS } from './terminal-texts.ts';

export interface TerminalOptions {
  /** What is typed, line by line; its end is the same as `/quit`. */
  readonly lines: AsyncIterable<string>;
  /** Writes a text, line ends included. */
  write(text: string): void;
  readonly accept: Accept;
  readonly hub: SimulatorHub;
  readonly surface: Surface;
  /** A new id, for phones and messages. */
  ids(): string;
  now(): Date;
  /** Whether the terminal shows colours. */
  readonly colour?: boolean;
  /** How long to wait for an answer, and how long for more of it; 10 s and 0.4 s unless told. */
  readonly pace?: Pace;
}

/** A conversation without the sentence that says what it shows. */
export type Recording = Omit<Journey, 'title'>;

/** The phone of one conversation; `/sms`, `/whatsapp` and `/new` take another one. */
interface Phone {
  readonly surface: Surface;
  readonly address: Address;
  readonly exchanges: { said: Said; replies: JourneyReply[] }[];
  offered: readonly Choice[];
  hangUp(): void;
}

/**
 * A phone in the terminal. `run` talks until the lines end, and resolves with the last phone's conversation, ready
 * for `formatJourney`: each thing said with the replies that came before the next.
 */
export function createTerminalPhone(options: TerminalOptions): { run(): Promise<Recording> } {
  const arrivals = createArrivals(options.pace ?? { patienceMs: 10_000, quietMs: 400 });

  const show = (phone: Phone, activity: SimulatorActivity): void => {
    const choices = activity.surface === 'whatsapp' ? activity.choices : [];
    if (choices.length > 0) phone.offered = choices;
    phone.exchanges.at(-1)?.replies.push({ text: activity.text, choices: choices.map(({ title }) => title) });
    options.write(`${terminalMessage(activity, options.colour ?? false)}\n`);
    arrivals.mark();
  };

  const take = (surface: Surface): Phone => {
    const address = `sim:${options.ids()}`;
    const phone: Phone = { surface, address, exchanges: [], offered: [], hangUp: () => undefined };
    phone.hangUp = options.hub.subscribe({ surface, address }, (activity) => {
      show(phone, activity);
    });
    options.write(`${TERMINAL_TEXTS.newPhone(surface, address)}\n${TERMINAL_TEXTS.help}\n\n`);
    return phone;
  };

  const say = async (phone: Phone, said: Said): Promise<void> => {
    const content = saidContent(said, phone.offered);
    if (content === undefined) return;
    const channel = `simulator-${phone.surface}`;
    // Before it is accepted: the answer may be here first.
    arrivals.clear();
    phone.exchanges.push({ said, replies: [] });
    const message = { key: options.ids(), channel, from: phone.address, sentAt: options.now(), content };
    const accepted = await options.accept({ messages: [message], receipts: [] });
    if (!accepted.ok) {
      phone.exchanges.pop();
      options.write(`${TERMINAL_TEXTS.refused}\n\n`);
    } else if ((await arrivals.settle()) === 'nothing') options.write(`${TERMINAL_TEXTS.silence}\n\n`);
  };

  return {
    async run() {
      let phone = take(options.surface);
      const change = (surface: Surface): void => {
        phone.hangUp();
        phone = take(surface);
      };
      for await (const line of options.lines) {
        const entry = terminalEntry(line, phone.offered.length);
        if (entry.kind === 'quit') break;
        if (entry.kind === 'say') await say(phone, entry.said);
        else if (entry.kind === 'help') options.write(`${TERMINAL_TEXTS.help}\n\n`);
        else if (entry.kind !== 'nothing') change(entry.kind === 'new' ? phone.surface : entry.kind);
      }
      phone.hangUp();
      const exchanges: readonly Exchange[] = phone.exchanges;
      return { channel: phone.surface, exchanges };
    },
  };
}
