import { parseReturnCode } from '../../domain/cases/return-code.ts';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

/** One case with all that its consent lets staff read. */
export const casesShow: Command = {
  name: 'cases show',
  usage: 'CODE',
  about: 'one case: its level and why, what was told within the consent given, its timeline',
  async run(args, terminal) {
    const code = parseReturnCode(args.join(' '));
    if (code === undefined) throw new Problem('Give the code of a case, as in: cases show K7F3-2M');
    await withStorage(terminal, async ({ cases }) => {
      const [found] = await cases.findByCode(code);
      if (found === undefined) throw new Problem(`There is no case ${code}: see cases list`);
      const { events: _events, version: _version, conversation: _conversation, pin: _pin, ...shown } = found;
      terminal.out(JSON.stringify(shown, null, 2));
    });
  },
};
