import type { Token } from '../tokenize.ts';
import {
  AHEAD,
  ARRIVED,
  AT,
  AUXILIARY,
  BACK,
  BEFORE_A_NAME,
  COMING,
  GOING,
  LEAVING,
  MARKS,
  NOT,
  OF,
  STAYING,
  TOWARDS,
  TURN,
  WAS,
  WISH,
} from './grammar-words.ts';

/** Whether a message tells of somebody at a place, of somebody who left it, or neither. */
export type Standing = 'there' | 'left' | null;

/** How many words before a verb its auxiliary or its wish may stand: "veut m'envoyer", "m'a encore emmenée". */
const NEAR = 3;
/** A verb of leaving belongs to the name only when hardly anything is between them. */
const BESIDE = 2;

/**
 * What the words before a name make of it. `at` is the index of its first token. Goes back through the clause to
 * the first word that decides: being, having been, going, leaving.
 */
export function standingAt(text: string, tokens: readonly Token[], at: number): Standing {
  const clause = clauseBefore(text, tokens, at);
  const link = clause.findLastIndex((key, index) => !belongsToName(clause, key, index));
  const near = clause[link] ?? '';
  if (NOT.has(near) || TOWARDS.has(near)) return null;
  const isBack = tokens.some(({ key }) => BACK.has(key));
  if (OF.has(near)) return clause.slice(-1 - NEAR - BESIDE).some((key) => COMING.has(key)) ? 'left' : null;
  const isAt = AT.has(near);
  const before = isAt ? clause.slice(0, link) : clause.slice(0, link + 1);
  if (isAt && NOT.has(before.at(-1) ?? '')) return null;
  if (!isAt && before.slice(-BESIDE).some((key) => LEAVING.has(key))) return 'left';
  return decide(before, isAt, isBack);
}

function decide(before: readonly string[], isAt: boolean, isBack: boolean): Standing {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const key = before[index] ?? '';
    const earlier = before.slice(Math.max(0, index - NEAR), index);
    if (WAS.has(key)) return null;
    if (ARRIVED.has(key)) return isBack ? null : 'there';
    if (STAYING.has(key) && !GOING.has(key)) return isPlanned(earlier) ? null : 'there';
    if (GOING.has(key)) return isDone(earlier) && !isPlanned(earlier) && !isBack ? 'there' : null;
    if (AHEAD.has(key)) return null;
  }
  const isSaid = isAt || before.some((key) => MARKS.has(key));
  return isSaid && !isBack ? 'there' : null;
}

/** The keys of the words before, back to the sentence's beginning, a comma or a turn of the telling. */
function clauseBefore(text: string, tokens: readonly Token[], at: number): string[] {
  const keys: string[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (token === undefined || next === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (/[,:()]/u.test(text.slice(token.end, next.start)) || TURN.has(token.key)) break;
    keys.unshift(token.key);
  }
  return keys;
}

/** An article or a noun of place right before the name: "dans une prison de Libye". */
function belongsToName(clause: readonly string[], key: string, index: number): boolean {
  if (BEFORE_A_NAME.has(key) || key === 'une' || key === 'un') return true;
  return (
    OF.has(key) && BEFORE_A_NAME.has(clause[index - 1] ?? '') && !/^l[ae]?s?$/u.test(clause[index - 1] ?? '')
  );
}

function isPlanned(earlier: readonly string[]): boolean {
  return earlier.some((key) => WISH.has(key) || AHEAD.has(key));
}

function isDone(earlier: readonly string[]): boolean {
  return earlier.some((key) => AUXILIARY.has(key));
}
