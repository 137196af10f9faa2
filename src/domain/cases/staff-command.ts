import { parseReturnCode, parseTakeCommand, RETURN_CODE_PREFIX } from './return-code.ts';

/** What somebody on duty asks for by message. `code` is a whole code or its first signs; null when it is none. */
export type StaffCommand =
  | { readonly kind: 'take'; readonly code: string }
  | { readonly kind: 'answer'; readonly code: string | null; readonly text: string }
  | { readonly kind: 'give_back'; readonly code: string | null };

/** "Answer" in French and Bambara as it is typed: `REP K7F3 Bonjour`. */
const ANSWER =
  /^\s*(?:rep|réponse|reponse|réponds|reponds|répondre|repondre|jaabi)[\s:.,]+(\S+)\s+(\S.*)$/isu;
/** "I give it back", "done": `RENDS K7F3`. */
const GIVE_BACK = /^\s*(?:rends|rend|rendre|fini|finie|fin)[\s:.,]+(\S+(?:\s+\S{2})?)[\s.]*$/iu;

/**
 * Reads a command; undefined when the message is none. The text of an answer is as it was typed. An answer with a
 * code that is none stays an answer: what was meant for a person must not be taken for a message to the bot.
 *
 * @example parseStaffCommand('rep k7f3 Je vous appelle à 15 h') // { kind: 'answer', code: 'K7F3', text: 'Je …' }
 */
export function parseStaffCommand(message: string): StaffCommand | undefined {
  const [, answered, text] = ANSWER.exec(message) ?? [];
  if (answered !== undefined && text !== undefined) {
    return { kind: 'answer', code: readCode(answered), text: text.trim() };
  }
  const given = GIVE_BACK.exec(message)?.[1];
  if (given !== undefined) return { kind: 'give_back', code: readCode(given) };
  const taken = parseTakeCommand(message);
  return taken === undefined ? undefined : { kind: 'take', code: taken };
}

/** A whole code, or the signs that name a case; whether they do is for the desk to see. */
function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/gu, '');
  return signs.length === RETURN_CODE_PREFIX ? signs : (parseReturnCode(signs) ?? null);
}
