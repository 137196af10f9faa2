import { parseArgs } from 'node:util';
import { replaceFile } from '../../content/replace-file.ts';
import { writeDirectorySheet } from '../../domain/directory/directory-sheet.ts';
import { toHsds } from '../../domain/directory/to-hsds.ts';
import { Problem, type Command } from '../command.ts';
import { withDirectory } from '../with-directory.ts';

/** The whole directory: HSDS 3.0 as JSON, or one row for each number as CSV. */
export const contactsExport: Command = {
  name: 'contacts export',
  usage: '[--csv] [--out FILE]',
  about: 'the directory as Open Referral HSDS 3.0 (JSON), or as CSV',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { csv: { type: 'boolean' }, out: { type: 'string' } },
    });
    await withDirectory(terminal, async ({ directory }) => {
      const entries = (await directory.all()).map(({ entry }) => entry);
      const text =
        values.csv === true ? writeDirectorySheet(entries) : JSON.stringify(entries.map(toHsds), null, 2);
      if (values.out === undefined) terminal.out(text.replace(/\r?\n$/, ''));
      else await write(values.out, text);
    });
  },
};

async function write(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, text);
  } catch {
    throw new Problem(`${file} cannot be written`);
  }
}
