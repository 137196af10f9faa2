import { err, ok, type Result } from '../domain/result.ts';

/** What a person did: wrote, picked the nth choice of the last message that had any, or sent something else. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly number: number }
  | { readonly kind: 'audio' | 'image' | 'video' | 'document' | 'unknown' }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number };

const SENT = /^\((audio|image|video|document|unknown)\)$/;
const PLACE = /^\(location (-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)\)$/;
const PICKED = /^\[([1-9]\d?)\]$/;

/**
 * What was said as one text: the words, or `[2]`, `(audio)`, `(location 12.63,-8)`. Words that begin like one
 * of these get a backslash before them.
 */
export function formatSaid(said: Said): string {
  switch (said.kind) {
    case 'text':
      return /^[\\([]/.test(said.text) ? `\\${said.text}` : said.text;
    case 'choice':
      return `[${said.number}]`;
    case 'location':
      return `(location ${decimal(said.latitude)},${decimal(said.longitude)})`;
    case 'audio':
    case 'image':
    case 'video':
    case 'document':
    case 'unknown':
      return `(${said.kind})`;
  }
}

/** The way back; the error says what cannot be read. */
export function parseSaid(text: string): Result<Said, string> {
  if (text.startsWith('\\')) return ok({ kind: 'text', text: text.slice(1) });
  if (!/^[([]/.test(text)) return ok({ kind: 'text', text });
  const picked = PICKED.exec(text)?.[1];
  if (picked !== undefined) return ok({ kind: 'choice', number: Number(picked) });
  const sent = SENT.exec(text)?.[1] as 'audio' | 'image' | 'video' | 'document' | 'unknown' | undefined;
  if (sent !== undefined) return ok({ kind: sent });
  const [, latitude, longitude] = PLACE.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) {
    return err(`"${text}" is nothing a person can send; words that begin so need a backslash before them`);
  }
  return ok({ kind: 'location', latitude: Number(latitude), longitude: Number(longitude) });
}

/** Six decimals are 11 cm; more would be written as 1e-7, which nobody reads. */
function decimal(degrees: number): string {
  return String(Number(degrees.toFixed(6)));
}
