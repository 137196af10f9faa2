import { COMMON_PASSWORDS } from './common-passwords.ts';

/** What staff are told to take; less is allowed down to the least. */
export const PASSWORD_LENGTH = { recommended: 15, least: 12, most: 256 } as const;

/** Why a password is refused; `personal`: it holds the login or the name. */
export type PasswordProblem = 'too_short' | 'too_long' | 'personal' | 'common';

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** Words that people build passwords around, here and everywhere; without them enough must remain. */
const HABITS =
  /password|passwd|motdepasse|lakana|bamako|mali|admin|secret|bonjour|soleil|jetaime|welcome|letmein|azerty(?:uiop)?|qwerty(?:uiop)?|qsdfgh(?:jkl)?|asdfgh(?:jkl)?|wxcvbn|zxcvbn|(?:19|20)[0-9]{2}|0?1234(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?|abcdef(?:gh(?:ij)?)?/g;
const LEAST_WITHOUT_HABITS = 6;
const LEAST_DIFFERENT_SIGNS = 5;
/** A part of a name this short is in many words. */
const LEAST_OF_A_NAME = 4;

/**
 * What is wrong with a password that somebody chose. Length is what counts: there is no rule about kinds of signs and
 * none about age (NIST SP 800-63B-4, OWASP ASVS 5.0 section 6.2), only what an attacker tries first is refused.
 */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | undefined {
  const { length } = Array.from(password);
  if (length < PASSWORD_LENGTH.least) return 'too_short';
  if (length > PASSWORD_LENGTH.most) return 'too_long';
  const plain = plainOf(password);
  if (namesOf(owner).some((name) => plain.includes(name))) return 'personal';
  return isCommon(plain) ? 'common' : undefined;
}

function isCommon(plain: string): boolean {
  const rest = plain.replace(HABITS, '').replace(/[^\p{L}\p{N}]/gu, '');
  return (
    COMMON_PASSWORDS.has(plain) ||
    rest.length < LEAST_WITHOUT_HABITS ||
    new Set(rest).size < LEAST_DIFFERENT_SIGNS
  );
}

function namesOf({ login, name }: PasswordOwner): string[] {
  const parts = plainOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= LEAST_OF_A_NAME);
  return login === '' ? parts : [plainOf(login), ...parts];
}

function plainOf(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
