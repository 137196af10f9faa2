import { parseArgs } from 'node:util';
import { listLetters, sendLetterAgain } from '../../desk/letters/letters.ts';
import { Problem, type Command } from '../command.ts';
import { lettersOf } from '../letters-of.ts';
import { withStorage } from '../load.ts';

/** Sends again what was given up: all of it, or one. */
export const lettersAgain: Command = {
  name: 'letters again',
  usage: 'REF|--all',
  about:
    'sends a reply again that was given up, or all of them: after an outage, or once the settings are right',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { all: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [ref] = positionals;
    if ((ref === undefined) === !values.all)
      throw new Problem('Give the ref of a letter (see letters list), or --all');
    await withStorage(terminal, async (storage) => {
      const parts = lettersOf(storage);
      const letters = await listLetters(parts, Number.MAX_SAFE_INTEGER);
      const chosen = letters.filter((letter) => values.all || letter.ref === ref);
      if (chosen.length === 0 && !values.all)
        throw new Problem(`There is no letter ${ref}: see letters list`);
      for (const letter of chosen) {
        const sent = await sendLetterAgain(parts, letter, { kind: 'service' });
        terminal.out(JSON.stringify({ ref: letter.ref, again: sent.ok }));
      }
    });
  },
};
