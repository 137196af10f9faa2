import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '../domain/messages.ts';
import { recordingKey, type Recording, type Recordings } from '../domain/recordings.ts';
import { err, ok, type Result } from '../domain/result.ts';

const LANGUAGES: readonly Language[] = ['fr', 'bm'];

/** Above it WhatsApp shows a file to download in place of a voice note to play (Meta, "Audio messages"). */
const MOST_BYTES = 512 * 1_024;

/** An Ogg page begins so, and the first page of Opus holds this (RFC 7845). */
const OGG = 'OggS';
const OPUS = 'OpusHead';
const FIRST_PAGE = 64;

/**
 * Reads the recorded texts of topics, `audio/<language>/<topic id>.ogg` in the folder of a country; there need not be any.
 * Errors: a file that is no voice note, or that no topic is named by, and so would never be heard.
 */
export async function loadRecordings(
  folder: string,
  topics: readonly { readonly id: string }[],
): Promise<Result<Recordings, readonly string[]>> {
  const recordings = new Map<string, Recording>();
  const problems: string[] = [];
  for (const language of LANGUAGES) {
    for (const file of await filesIn(join(folder, 'audio', language))) {
      const topic = basename(file, '.ogg');
      const bytes = await readFile(join(folder, 'audio', language, file));
      const problem = topics.some(({ id }) => id === topic) ? problemOf(bytes) : 'no topic has this id';
      if (problem !== undefined) problems.push(`audio/${language}/${file}: ${problem}`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      recordings.set(recordingKey(language, topic), { bytes, sha256 });
    }
  }
  return problems.length > 0 ? err(problems) : ok(recordings);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

function problemOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, FIRST_PAGE);
  if (!start.startsWith(OGG) || !start.includes(OPUS)) return 'is not Ogg with Opus';
  return bytes.length > MOST_BYTES ? `is larger than ${MOST_BYTES / 1_024} KB` : undefined;
}
