import { constants } from 'node:fs';
import { open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import { readLines, type Lines } from './read-lines.ts';

/** An append-only file of lines, each of them on the disk before its `append` resolves. */
export interface Journal {
  /** Whether it holds a line that was not done yet. */
  readonly isEmpty: boolean;
  /** Resolves when the line is on the disk; `unavailable` when the disk did not take it, and then nothing of it stays. */
  append(line: string): Promise<Result<void, 'unavailable'>>;
  /** The oldest lines that are not done, as many as are read at once; none when it is empty. */
  next(): Promise<Lines>;
  /** Those lines are done. What is done stays in the file until all of it is, then the file is emptied. */
  done(lines: Lines): Promise<void>;
  /** Closed again, it stays closed. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly settle: (result: Result<void, 'unavailable'>) => void;
}

/**
 * Opens a journal of this process. What waits is written and synced together (group commit). Another process may claim
 * the file by renaming it (`claimJournal`): after each sync the file must still bear its name, else what was written is
 * written again into a new one. So whoever claimed it has read all that was confirmed in it.
 */
export async function openJournal(path: string): Promise<Journal> {
  let file = await openToAppend(path);
  /** Bytes of whole lines, and of those that are done. */
  let size = (await file.stat()).size;
  let doneTo = 0;
  let waiting: Waiting[] = [];
  let isClosed = false;
  /** Appends and clearings, one after the other. */
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  const write = async (text: Buffer): Promise<void> => {
    await writeWhole(file, text, size);
    await file.datasync();
    if (await isNamed(file, path)) return;
    await file.close();
    file = await openToAppend(path);
    size = (await file.stat()).size;
    doneTo = 0;
    await write(text);
  };

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    const text = Buffer.from(batch.map(({ line }) => `${line}\n`).join(''));
    try {
      await write(text);
      size += text.length;
      for (const { settle } of batch) settle(ok(undefined));
    } catch {
      // Half a batch must not stay: the next line would be glued to it. A disk that is full takes a truncation.
      await file.truncate(size).catch(() => undefined);
      for (const { settle } of batch) settle(err('unavailable'));
    }
  };

  return {
    get isEmpty() {
      return size === doneTo && waiting.length === 0;
    },
    append: (line) =>
      new Promise((settle) => {
        waiting.push({ line, settle });
        if (waiting.length === 1) void inTurn(flush);
      }),
    next: () => readLines(file, doneTo, size),
    done: (lines) =>
      inTurn(async () => {
        // Of a file that another process claimed meanwhile: it does them again, which changes nothing.
        if (lines.from !== doneTo || lines.file !== file) return;
        doneTo = lines.to;
        if (doneTo < size) return;
        await file.truncate(0);
        await file.datasync();
        size = 0;
        doneTo = 0;
      }),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await inTurn(flush);
      const isOver = size === 0 && (await isNamed(file, path));
      await file.close();
      if (isOver) await unlink(path).catch(() => undefined);
    },
  };
}

/** A journal that was another process's. */
export interface ClaimedJournal {
  next(): Promise<Lines>;
  done(lines: Lines): Promise<void>;
  /** How many lines it has. */
  count(): Promise<number>;
  /** Deletes it: all of it is done. */
  remove(): Promise<void>;
}

/** Takes a journal over, whether its process lives or not; undefined when another process was faster. */
export async function claimJournal(path: string, as: string): Promise<ClaimedJournal | undefined> {
  try {
    await rename(path, as);
  } catch {
    return undefined;
  }
  const file = await open(as, 'r');
  let doneTo = 0;
  return {
    // Its size is asked each time: its writer may have been in the middle of a batch.
    next: async () => readLines(file, doneTo, (await file.stat()).size),
    done: ({ to }) => {
      doneTo = to;
      return Promise.resolve();
    },
    count: async () => (await file.readFile('utf8')).split('\n').length - 1,
    remove: async () => {
      await file.close();
      // A process that started meanwhile may have claimed it again: it does all of it once more, which changes nothing.
      await unlink(as).catch(() => undefined);
    },
  };
}

/** A disk that is nearly full takes the beginning of what it is given, and no error is raised for that. */
async function writeWhole(file: FileHandle, text: Buffer, at: number): Promise<void> {
  for (let written = 0; written < text.length;) {
    const { bytesWritten } = await file.write(text, written, text.length - written, at + written);
    written += bytesWritten;
  }
}

/** Opens or makes a file, which is there also after a power cut: its folder is synced too. */
async function openToAppend(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
  return file;
}

async function isNamed(file: FileHandle, path: string): Promise<boolean> {
  const [mine, named] = await Promise.all([file.stat(), stat(path).catch(() => undefined)]);
  return mine.ino === named?.ino && mine.dev === named.dev;
}
