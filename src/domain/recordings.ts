import type { Language } from './messages.ts';

/** A recorded text: Ogg with Opus, as WhatsApp plays it like a voice note. */
export interface Recording {
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Every recorded text, by its key. */
export type Recordings = ReadonlyMap<string, Recording>;

/**
 * The key under which the text of a topic is recorded, where it is.
 *
 * @example recordingKey('bm', 'offer') // 'bm/offer', the file country/ml/audio/bm/offer.ogg
 */
export function recordingKey(language: Language, topic: string): string {
  return `${language}/${topic}`;
}
