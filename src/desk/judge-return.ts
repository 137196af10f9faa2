import { returnStatus, type ReturnAnswer } from '../domain/cases/return-answer.ts';
import type { Cases } from '../storage/cases.ts';
import { isPinOf } from '../storage/crypto/pin-hash.ts';
import type { Tries, TriesOf } from '../storage/tries.ts';

export interface ReturnParts {
  readonly cases: Pick<Cases, 'ofCode'>;
  readonly tries: Pick<Tries, 'claim' | 'release'>;
}

/** One message with which somebody tries a code and a PIN. */
export interface ReturnTry {
  readonly conversation: string;
  /** Hashed key of the message. */
  readonly key: string;
  readonly code: string;
  readonly pin: string;
  readonly at: Date;
}

/**
 * What a code and a PIN open. A try counts against the conversation and against the code, and is counted before it
 * is judged. A code that nobody has is counted and judged like any other, so that nothing shows which codes exist.
 */
export async function judgeReturn({ cases, tries }: ReturnParts, made: ReturnTry): Promise<ReturnAnswer> {
  const counted: readonly TriesOf[] = [`conversation ${made.conversation}`, `code ${made.code}`];
  for (const of of counted) if (!(await tries.claim(of, made.key, made.at))) return { kind: 'later' };
  const known = await cases.ofCode(made.code);
  if (!(await isPinOf(made.pin, known?.pin)) || known === undefined) return { kind: 'refused' };
  for (const of of counted) await tries.release(of, made.key);
  return { kind: 'open', status: returnStatus(known) };
}
