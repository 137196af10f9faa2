/**
 * Why a voice note or a picture could not be had. `gone`: the provider has it no more, or never had. `bad_address`: the
 * handle leads to a host that is not the provider's, and was not followed.
 */
export type MediaError =
  'throttled' | 'provider_down' | 'bad_credentials' | 'gone' | 'too_large' | 'wrong_type' | 'bad_address';

/** What became of a fetch. The type is one of `MEDIA_TYPES`, whatever the provider called it. */
export type MediaOutcome =
  | { readonly status: 'fetched'; readonly bytes: Uint8Array; readonly mimeType: string }
  | { readonly status: 'failed'; readonly error: MediaError };

/** The most that is kept of one voice note or picture, in bytes: WhatsApp's own limit for audio and video. */
export const MOST_MEDIA_BYTES = 16 * 1_024 * 1_024;

/** What is kept: sound, pictures, films, papers. Nothing that runs, and no text that a browser would read as a page. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'audio/aac',
  'audio/amr',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/3gpp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
  'video/3gpp',
  'application/pdf',
]);

/** What may be mended while it waits is tried again; the rest is over at once. */
const MENDED: ReadonlySet<MediaError> = new Set(['throttled', 'provider_down', 'bad_credentials']);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds after the first, second, … failure: two days in all, and WhatsApp keeps a file for seven. */
const WAITS: readonly number[] = [
  5_000,
  30_000,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

/**
 * How long to wait before a fetch is tried again, after `attempts` of them (1 after the first).
 *
 * @example nextFetch('throttled', 1) // 5000
 */
export function nextFetch(error: MediaError, attempts: number): number | 'give_up' {
  return (MENDED.has(error) ? WAITS[attempts - 1] : undefined) ?? 'give_up';
}
