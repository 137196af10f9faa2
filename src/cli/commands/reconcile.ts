import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openChannels } from '../../assembly/open-channels.ts';
import { reconcile as reconcileChannel } from '../../messaging/reconcile.ts';
import { Problem, type Command } from '../command.ts';
import { contentOf, settingsOf, withStorage } from '../load.ts';

/** The keys of handled messages are kept for nine days: what is older would be handled again. */
const days = z.coerce.number().int().min(1).max(8);
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Fetches from the providers what they could not deliver, one JSON object per channel that has a list. */
export const reconcile: Command = {
  name: 'reconcile',
  usage: '[--days 7]',
  about: 'fetches from Twilio the messages that never reached us; a Lakana that runs answers them',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { days: { type: 'string', default: '7' } } });
    const back = days.safeParse(values.days);
    if (!back.success) throw new Problem('--days is a number from 1 to 8');
    const { channels } = openChannels(settingsOf(terminal), await contentOf(terminal));
    const listing = channels.filter((channel) => channel.listMissed !== undefined);
    if (listing.length === 0) throw new Problem('No channel of the settings has a list: set Twilio up first');
    await withStorage(terminal, async ({ conversations }) => {
      const now = (): Date => new Date();
      const parts = { conversations, now, metrics: { count: () => undefined } };
      const since = new Date(now().getTime() - back.data * DAY_MS);
      for (const channel of listing) {
        const done = await reconcileChannel(parts, channel, since);
        terminal.out(
          JSON.stringify({ channel: channel.name, ...(done.ok ? done.value : { error: done.error }) }),
        );
      }
    });
  },
};
