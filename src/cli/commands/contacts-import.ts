import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importDirectory } from '../../desk/directory/import-directory.ts';
import { Problem, type Command } from '../command.ts';
import { withDirectory } from '../with-directory.ts';

/** Takes a dataset into the directory; nothing when anything is wrong, unless `--rest` says to take what is right. */
export const contactsImport: Command = {
  name: 'contacts import',
  usage: 'FILE.json|FILE.csv [--trial] [--rest]',
  about: 'takes HSDS 3.0 (JSON) or our CSV into the directory, and lists what is wrong',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { trial: { type: 'boolean', default: false }, rest: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new Problem('Give the one file to read, as in: contacts import directory.csv');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Problem(`${file} cannot be read`);
    });
    const format = file.toLowerCase().endsWith('.csv') ? 'csv' : 'hsds';
    await withDirectory(terminal, async (parts) => {
      const options = { format, isTrial: values.trial, takesTheRest: values.rest } as const;
      const { problems, ...done } = await importDirectory(parts, text, options, { kind: 'service' });
      terminal.out(JSON.stringify({ ...done, problems: problems.length }));
      for (const { line, id, problem } of problems) {
        const where = [line === null ? '' : `line ${line}`, id ?? ''].filter((part) => part !== '').join(' ');
        terminal.note(where === '' ? problem : `${where}: ${problem}`);
      }
      if (problems.length > 0) throw new Problem(done.isApplied ? 'the rest was taken' : 'nothing was taken');
    });
  },
};
