import { parseArgs } from 'node:util';
import { replaceFile } from '../../content/replace-file.ts';
import { readReviewProject, reviewFolders } from '../../content/review-sheet/review-project.ts';
import { describeShare, reviewShare } from '../../content/review-sheet/review-share.ts';
import { writeSheet } from '../../content/review-sheet/write-sheet.ts';
import { Problem, type Command } from '../command.ts';
import { ROOT, settingsOf } from '../load.ts';

/** All Bambara with its French, as a sheet for a native speaker; `docs/CONTENT.md` says what to do with it. */
export const contentExport: Command = {
  name: 'content export',
  usage: '[--out FILE] [--language bm] [--root FOLDER]',
  about: 'all Bambara as CSV for a native reader, and how much of it was read',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, language: { type: 'string' }, root: { type: 'string' } },
    });
    if ((values.language ?? 'bm') !== 'bm') throw new Problem('--language is bm: only Bambara is reviewed');
    const folders = reviewFolders(values.root ?? ROOT, settingsOf(terminal).service.country);
    const project = await readReviewProject(folders);
    if (!project.ok) throw new Problem(project.error.join('\n'));

    const sheet = writeSheet(project.value.items);
    if (values.out === undefined) terminal.out(sheet.replace(/\n$/, ''));
    else await write(values.out, sheet);
    terminal.note(describeShare(reviewShare(project.value.items)));
  },
};

async function write(file: string, sheet: string): Promise<void> {
  try {
    await replaceFile(file, sheet);
  } catch {
    throw new Problem(`${file} cannot be written`);
  }
}
