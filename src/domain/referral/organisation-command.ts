import { parseReturnCode } from '../cases/return-code.ts';
import type { OrganisationAnswer } from './referral-state.ts';

/** What an organisation answers to a referral by SMS. `code` is a whole code or its first signs. */
export interface OrganisationCommand {
  readonly answer: OrganisationAnswer;
  readonly code: string;
}

/** "Got it", "yes", "no" in French, English and Bambara, and then the code; nothing but a full stop after it. */
const COMMANDS: readonly (readonly [OrganisationAnswer, RegExp])[] = [
  ['acknowledged', /^(?:RECU|RECUE|BIEN RECU|RECEIVED) (.+)$/],
  ['accepted', /^(?:OUI|OK|ACCEPTE|YES|AWO|OWO) (.+)$/],
  ['refused', /^(?:NON|REFUSE|NO|AYI) (.+)$/],
];

/** Signs that a return code can begin with. */
const FIRST_SIGNS = /^[2-9BCDFGHJKMNP-TV-Z]{4}$/;

/**
 * Reads the answer of an organisation, `RECU K7F3`, `OUI K7F3-2M`, `NON K7F3`; undefined for anything else. A whole code
 * with a wrong check sign is none: the wrong sign may be in the part that names the case.
 */
export function parseOrganisationCommand(message: string): OrganisationCommand | undefined {
  const words = message
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [answer, pattern] of COMMANDS) {
    const typed = pattern.exec(words)?.[1]?.replaceAll(' ', '');
    if (typed === undefined) continue;
    const code = FIRST_SIGNS.test(typed) ? typed : parseReturnCode(typed);
    return code === undefined ? undefined : { answer, code };
  }
  return undefined;
}
