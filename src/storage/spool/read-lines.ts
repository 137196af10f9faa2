import type { FileHandle } from 'node:fs/promises';

/** How much is read at once, in bytes; more only where a line is longer. */
const CHUNK = 128 * 1024;

/** Whole lines of a file, and where they are in it. */
export interface Lines {
  readonly file: FileHandle;
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * Reads whole lines from a place on; none at the end. The last line of a process that was killed may be cut, and was
 * never confirmed: it is no line.
 */
export async function readLines(file: FileHandle, from: number, size: number): Promise<Lines> {
  const rest = size - from;
  for (let length = Math.min(CHUNK, rest); length > 0; length = Math.min(length * 2, rest)) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    const end = buffer.subarray(0, bytesRead).lastIndexOf('\n');
    if (end >= 0) {
      return { file, lines: buffer.toString('utf8', 0, end).split('\n'), from, to: from + end + 1 };
    }
    if (length === rest) break;
  }
  return { file, lines: [], from, to: from };
}
