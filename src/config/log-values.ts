import type { LogFields } from '../domain/log.ts';

type Check = (value: unknown) => string | number | undefined;

const FREE_DIGITS = /[0-9]{7}/;

/**
 * What each field may hold. A value that does not fit is left out: seven digits in a row could be a phone
 * number, and a blank makes a sentence.
 */
export const LOG_VALUES: Readonly<Record<Exclude<keyof LogFields, 'error'>, Check>> = {
  channel: text(/^[a-z][a-z-]{0,31}$/),
  level: text(/^P[1-5]$/),
  caseId: text(/^[\w-]{8,64}$/, /^[0-9]+$/),
  count: number,
  ms: number,
  attempt: number,
  code: text(/^[A-Za-z0-9][\w.-]{0,47}$/, FREE_DIGITS),
  reason: text(/^[a-z][a-z0-9_]{0,47}$/, FREE_DIGITS),
  setting: text(/^[A-Z][A-Z0-9_]{0,47}$/, FREE_DIGITS),
  port: number,
  status: number,
  method: text(/^[A-Z]{3,8}$/),
  route: text(/^\/[a-z0-9/:._-]{0,95}$/, FREE_DIGITS),
  job: text(/^[a-z][a-z0-9-]{0,47}$/, FREE_DIGITS),
};

/** What may be said of something thrown: its class, its system code, and the first place in our sources. */
export function errorValues(thrown: unknown): Record<string, string> {
  if (!(thrown instanceof Error)) return { error: 'not_an_error' };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  const place = placeOf(thrown);
  return {
    error: /^[A-Z][A-Za-z]{0,40}Error$/.test(thrown.name) ? thrown.name : 'Error',
    ...(typeof code === 'string' && /^[A-Z][A-Z_]{0,47}$/.test(code) ? { errorCode: code } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

/** `src/web/listen.ts:12`. The message stands at the head of a stack, so that is cut off before looking. */
function placeOf({ stack = '', message }: Error): string | undefined {
  const head = stack.indexOf(message);
  if (head < 0) return undefined;
  return /\/((?:src|dialogs)\/[a-z0-9/-]+\.ts:[0-9]{1,5}):[0-9]+/.exec(
    stack.slice(head + message.length),
  )?.[1];
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 10_000_000
    ? value
    : undefined;
}

function text(shape: RegExp, not?: RegExp): Check {
  return (value) =>
    typeof value === 'string' && shape.test(value) && not?.test(value) !== true ? value : undefined;
}
