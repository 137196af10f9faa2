import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { NO_HEAD, type AuditHead } from '../domain/audit/chain.ts';
import { errorCode } from './error-code.ts';

/**
 * The head of the audit outside the database: whoever cuts off the last entries there cannot change it here. It only
 * moves forward.
 */
export interface AuditAnchor {
  /** Null when none was written yet. Throws when the file is there and is not ours. */
  read(): Promise<AuditHead | null>;
  /** Resolves when it is on the disk. */
  write(head: AuditHead): Promise<void>;
}

const FILE = 'audit-head';
const headSchema = z.object({ seq: z.number().int().positive(), hash: z.string() });

/** The anchor in the file `audit-head` of a folder. */
export function createAuditAnchor(folder: string): AuditAnchor {
  const file = join(folder, FILE);
  const read = async (): Promise<AuditHead | null> => {
    try {
      return headSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    read,
    async write(head) {
      const { seq } = (await read()) ?? NO_HEAD;
      if (seq < head.seq) await replaceFile(file, `${JSON.stringify(head)}\n`);
    },
  };
}

/** Written whole beside its place, then moved there: a power cut leaves the old one or the new one. */
async function replaceFile(file: string, content: string): Promise<void> {
  const folder = dirname(file);
  const draft = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    const entries = await open(folder, 'r');
    await entries.sync();
    await entries.close();
  } finally {
    await rm(draft, { force: true });
  }
}
