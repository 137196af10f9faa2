import { parseReturnCode } from '../../domain/cases/return-code.ts';
import { markCase } from '../../desk/mark-case.ts';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

const MARKS = ['tried', 'closed', 'unlocked'] as const;

/**
 * Notes what staff did, so that the owner hears of it when they come back with code and PIN: somebody tried to
 * reach them, or it is over. `unlocked` lets the code be tried again after too many wrong PINs.
 */
export const casesMark: Command = {
  name: 'cases mark',
  usage: 'CODE tried|closed|unlocked',
  about: 'notes that the person was tried to be reached, that it is over, or lets the PIN be tried again',
  async run(args, terminal) {
    const mark = MARKS.find((known) => known === args.at(-1));
    const code = parseReturnCode(args.slice(0, -1).join(' '));
    if (mark === undefined || code === undefined)
      throw new Problem(`Give the code of a case and ${MARKS.join(', ')}, as in: cases mark K7F3-2M tried`);
    await withStorage(terminal, async ({ cases, tries }) => {
      const marked = await markCase({ cases, tries, now: () => new Date() }, code, mark);
      if (marked === undefined) throw new Problem(`There is no case ${code}: see cases list`);
      terminal.out(JSON.stringify({ code: marked.code, status: marked.status, marked: mark }));
    });
  },
};
