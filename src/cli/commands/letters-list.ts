import { parseArgs } from 'node:util';
import { lettersOf } from '../letters-of.ts';
import { listLetters } from '../../desk/letters/letters.ts';
import type { Command } from '../command.ts';
import { withStorage } from '../load.ts';

/** Replies that no provider took, one JSON object each, without their words. */
export const lettersList: Command = {
  name: 'letters list',
  usage: '',
  about: 'replies that were given up after all tries, and why; without what they say and to whom',
  async run(args, terminal) {
    parseArgs({ args: [...args] });
    await withStorage(terminal, async (storage) => {
      for (const letter of await listLetters(lettersOf(storage), Number.MAX_SAFE_INTEGER))
        terminal.out(JSON.stringify(letter));
    });
  },
};
