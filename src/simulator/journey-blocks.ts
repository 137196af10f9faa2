import { err, ok, type Result } from '../domain/result.ts';

/** A part of a journey file: `>` was said by the person, `<` by the bot; `...` is a pause before what is said next. */
export interface Block {
  readonly mark: '>' | '<' | '...';
  readonly lines: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Lines of nothing, or of nothing but backslashes: an empty line would end a message for the eye. */
const BARE = /^\\*$/;

/**
 * A message with its mark before the first line and two spaces before the others. An empty line is written as a
 * backslash, and so a line of backslashes gets one more.
 */
export function writeBlock(mark: '>' | '<', lines: readonly string[]): string {
  return lines
    .map((line, index) => `${index === 0 ? mark : ' '} ${BARE.test(line) ? `${line}\\` : line}`)
    .join('\n');
}

/** The messages among lines; `firstLine` is the number of the first of them. */
export function readBlocks(lines: readonly string[], firstLine: number): Result<Block[], string> {
  const blocks: { mark: Block['mark']; lines: string[]; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    if (line.startsWith('... ')) {
      blocks.push({ mark: '...', lines: [line.slice('... '.length)], line: firstLine + index });
      continue;
    }
    const [, mark, rest = ''] = /^([<> ])(?: (.*))?$/su.exec(line) ?? [];
    const text = BARE.test(rest) ? rest.slice(1) : rest;
    const number = firstLine + index;
    if (mark === '>' || mark === '<') blocks.push({ mark, lines: [text], line: number });
    else if (mark === undefined || blocks.length === 0) {
      return err(`line ${number}: a message begins with "> " or "< ", and goes on after two spaces`);
    } else blocks.at(-1)?.lines.push(text);
  }
  return ok(blocks);
}
