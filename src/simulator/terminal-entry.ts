import type { Said } from './said.ts';

/** What a typed line asks for. */
export type TerminalEntry =
  | { readonly kind: 'say'; readonly said: Said }
  | { readonly kind: 'sms' | 'whatsapp' | 'new' | 'quit' | 'help' | 'nothing' };

/** Bamako, for whoever gives no place. */
const HERE = { latitude: 12.63, longitude: -8 };

/**
 * What a line means. A number picks one of the `choices` buttons of the last message, if it has that many; a line
 * that begins with a slash is a command, and `help` when there is no such command.
 */
export function terminalEntry(line: string, choices: number): TerminalEntry {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('/')) return command(text);
  const number = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  if (number > 0 && number <= choices) return say({ kind: 'choice', number });
  return say({ kind: 'text', text });
}

function command(text: string): TerminalEntry {
  const place = /^\/location\s+(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  if (place !== null) {
    return say({ kind: 'location', latitude: Number(place[1]), longitude: Number(place[2]) });
  }
  switch (text) {
    case '/sms':
    case '/whatsapp':
    case '/new':
    case '/quit':
      return { kind: text.slice(1) as 'sms' | 'whatsapp' | 'new' | 'quit' };
    case '/audio':
      return say({ kind: 'audio' });
    case '/location':
      return say({ kind: 'location', ...HERE });
    default:
      return { kind: 'help' };
  }
}

function say(said: Said): TerminalEntry {
  return { kind: 'say', said };
}
