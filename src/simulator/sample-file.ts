import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MediaOutcome } from '../channels/media-errors.ts';

/** The files that the simulated phones send, by the handle they are sent under: a second of silence, and a colour. */
const FILES: Readonly<Record<string, { readonly name: string; readonly mimeType: string }>> = {
  'sample-voice-note': { name: 'voice-note.ogg', mimeType: 'audio/ogg' },
  'sample-image': { name: 'image.png', mimeType: 'image/png' },
};

const FOLDER = new URL('./samples/', import.meta.url);

/** The file that stands behind a simulated voice note or picture, as a provider would give it. */
export async function sampleFile(handle: string): Promise<MediaOutcome> {
  const file = Object.hasOwn(FILES, handle) ? FILES[handle] : undefined;
  if (file === undefined) return { status: 'failed', error: 'gone' };
  const bytes = await readFile(fileURLToPath(new URL(file.name, FOLDER)));
  return { status: 'fetched', bytes, mimeType: file.mimeType };
}
