import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

const dayOption = z.iso.date();
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** The anonymous figures, one JSON object for each day, figure and language. */
export const tallies: Command = {
  name: 'tallies',
  usage: '[--from 2026-11-01] [--to 2026-11-30]',
  about: 'what was counted by day and language, without anything of a person',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string', default: FIRST_DAY }, to: { type: 'string', default: LAST_DAY } },
    });
    for (const [option, given] of Object.entries(values)) {
      if (!dayOption.safeParse(given).success) throw new Problem(`--${option} is a day, as in 2026-11-24`);
    }
    await withStorage(terminal, async (storage) => {
      for (const row of await storage.tallies.between(values.from, values.to))
        terminal.out(JSON.stringify(row));
    });
  },
};
