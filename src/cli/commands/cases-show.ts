import { parseReturnCode } from '../../domain/cases/return-code.ts';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

/** One case with all that its consent lets staff read. */
export const casesShow: Command = {
  name: 'cases show',
  usage: 'CODE',
  about:
    'one case: its level and why, what was told within the consent given, its voice notes and pictures, replies that wait, its timeline',
  async run(args, terminal) {
    const code = parseReturnCode(args.join(' '));
    if (code === undefined) throw new Problem('Give the code of a case, as in: cases show K7F3-2M');
    await withStorage(terminal, async ({ cases, media, outbox }) => {
      const [found] = await cases.findByCode(code);
      if (found === undefined) throw new Problem(`There is no case ${code}: see cases list`);
      const { events: _events, version: _version, conversation: _conversation, ...shown } = found;
      const files = await media.list(found.id);
      // Replies that wait until the person writes again: WhatsApp takes none after a day of silence.
      const waiting = await outbox.held(found.conversation);
      const whole = { ...shown, media: files.map(({ id: _id, ...file }) => file), waiting };
      terminal.out(JSON.stringify(whole, null, 2));
    });
  },
};
