import { parseReturnCode } from '../../domain/cases/return-code.ts';
import { explainReport } from '../../domain/cases/explain.ts';
import { Problem, type Command } from '../command.ts';
import { contentOf, withStorage } from '../load.ts';

/**
 * One case with all that its consent lets staff read. `why` is every rule that fired, in words; `signs` is what made
 * them fire: the person's words, or the questions that they answered.
 */
export const casesShow: Command = {
  name: 'cases show',
  usage: 'CODE',
  about:
    'one case: its level and why, what was told within the consent given, its voice notes and pictures, replies that wait, its timeline',
  async run(args, terminal) {
    const code = parseReturnCode(args.join(' '));
    if (code === undefined) throw new Problem('Give the code of a case, as in: cases show K7F3-2M');
    const { country, catalogue } = await contentOf(terminal);
    await withStorage(terminal, async ({ cases, media, outbox }) => {
      const [found] = await cases.findByCode(code);
      if (found === undefined) throw new Problem(`There is no case ${code}: see cases list`);
      const { events: _events, version: _version, conversation, pin: _pin, ...shown } = found;
      const why = found.reasons.map((rule) => ({
        rule,
        fr: catalogue.text('fr', `staff:reason.${rule}`),
        bm: catalogue.text('bm', `staff:reason.${rule}`),
      }));
      const signs = explainReport(found.report, country.indicators, country.questions);
      const files = (await media.list(found.id)).map(({ id: _id, ...file }) => file);
      // Replies that wait until the person writes again: WhatsApp takes none after a day of silence.
      const waiting = await outbox.held(conversation);
      terminal.out(JSON.stringify({ ...shown, why, signs, media: files, waiting }, null, 2));
    });
  },
};
