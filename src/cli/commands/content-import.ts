import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { applyRows } from '../../content/review-sheet/apply-rows.ts';
import { readSheet } from '../../content/review-sheet/read-sheet.ts';
import {
  readReviewProject,
  reviewFolders,
  type ReviewProject,
} from '../../content/review-sheet/review-project.ts';
import { describeShare, reviewShare } from '../../content/review-sheet/review-share.ts';
import { writeProject } from '../../content/review-sheet/write-project.ts';
import { Problem, type Command } from '../command.ts';
import { ROOT, settingsOf } from '../load.ts';

/** Takes a sheet back: corrections go into the texts, names and days into the review, refusals onto the terminal. */
export const contentImport: Command = {
  name: 'content import',
  usage: 'FILE [--by NAME] [--root FOLDER]',
  about: 'takes the corrections of a sheet; lists the rows that cannot be taken',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { by: { type: 'string' }, root: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new Problem('Give the one file to read, as in: content import bambara.csv');
    }
    const rows = readSheet(await bytesOf(file));
    if (!rows.ok) throw new Problem(`${file} ${rows.error}`);

    const folders = reviewFolders(values.root ?? ROOT, settingsOf(terminal).service.country);
    const before = await read(folders);
    const on = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { project, ...done } = applyRows(before, rows.value, { by: values.by?.trim() ?? '', on });
    await writeProject(folders, before, project);

    const { corrected, read: changed, known, unanswered, refused } = done;
    terminal.out(
      JSON.stringify({ taken: changed.length, corrected, known, unanswered, refused: refused.length }),
    );
    if (unanswered.length > 0) {
      terminal.note(`Neither a correction nor "ok", so not taken: line ${unanswered.join(', ')}`);
    }
    for (const { line, key, reason } of refused) terminal.note(`line ${line} ${key}: ${reason}`);
    terminal.note(describeShare(reviewShare((await read(folders)).items)));
    if (refused.length > 0) throw new Problem(`rows refused: ${refused.length}; the others are taken`);
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) throw new Problem(`${file} cannot be read`);
  return bytes;
}

async function read(folders: Parameters<typeof readReviewProject>[0]): Promise<ReviewProject> {
  const project = await readReviewProject(folders);
  if (!project.ok) throw new Problem(project.error.join('\n'));
  return project.value;
}
