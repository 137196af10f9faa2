import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDirectory } from '../../assembly/open-directory.ts';
import { referralWorld } from '../../assembly/referral-world.ts';
import { openChannels } from '../../assembly/open-channels.ts';
import { openLadder } from '../../assembly/open-ladder.ts';
import { startService } from '../../assembly/start-service.ts';
import type { Channel } from '../../channels/channel.ts';
import { createLogger } from '../../config/logger.ts';
import { formatJourney } from '../../simulator/journey.ts';
import { createTerminalPhone } from '../../simulator/terminal.ts';
import { createMetrics } from '../../web/metrics.ts';
import { Problem, type Command } from '../command.ts';
import { contentOf, settingsOf, withStorage } from '../load.ts';

/** A phone in the terminal: the whole way of a message, without any provider. */
export const simulate: Command = {
  name: 'simulate',
  usage: '[--whatsapp] [--record FILE]',
  about: 'a phone in the terminal, to talk to the bot; --record writes the conversation as a test',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { whatsapp: { type: 'boolean' }, record: { type: 'string' } },
    });
    const settings = settingsOf(terminal);
    if (settings.service.mode !== 'demo') throw new Problem('The simulator runs in demo mode only');
    const content = await contentOf(terminal);
    const { channels, hub, alertWay } = openChannels(settings, content);
    if (hub === undefined) throw new Problem('The simulator runs in demo mode only');
    // Channels of our own: a Lakana that runs on the same database must not answer to its own phones.
    const own = `terminal-${randomUUID()}`;
    const rename = (name: string): string => name.replace('simulator', own);
    const phones: Channel[] = channels
      .filter(({ name }) => name.startsWith('simulator'))
      .map((channel) => ({ ...channel, name: rename(channel.name) }));

    await withStorage(terminal, async (storage) => {
      const log = createLogger('silent');
      const metrics = createMetrics();
      const now = (): Date => new Date();
      const live = await openDirectory(storage, content, log, now);
      const tellDesk = (): Promise<void> => Promise.resolve();
      // SMS to organisations go the way they always go.
      const world = { channels, live, log, metrics, now, tellDesk };
      const spool = await storage.openSpool({ now, onUnreadable: () => undefined });
      const service = startService({
        storage,
        spool,
        content,
        channels: phones,
        ladder: openLadder(alertWay, { contacts: () => Promise.resolve([]) }, storage.shifts),
        live,
        referrals: referralWorld({ storage, content, settings, ...world }),
        mode: 'demo',
        workers: 1,
        waits: settings.duty.alertNextAfter,
        answerWithin: settings.duty.answerWithin,
        log,
        metrics,
        now,
      });
      const phone = createTerminalPhone({
        lines: terminal.lines(),
        write: (text) => process.stdout.write(text),
        accept: ({ messages, receipts }) =>
          service.accept({
            messages: messages.map((message) => ({ ...message, channel: rename(message.channel) })),
            receipts,
          }),
        hub,
        surface: values.whatsapp === true ? 'whatsapp' : 'sms',
        ids: randomUUID,
        now: () => new Date(),
        colour: process.stdout.isTTY,
      });
      const recording = await phone.run();
      await service.stop();
      if (values.record !== undefined) {
        await writeFile(values.record, formatJourney({ title: 'A recorded conversation', ...recording }));
        terminal.note(`Recorded in ${values.record}`);
      }
    });
  },
};
