import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Find, FindKind } from './find.ts';
import type { SuiteQuestion } from './suite-thread.ts';

/**
 * Microsoft's recognizers, in a thread of their own: the first number in words costs them more than a second of
 * compiling expressions, in which the process would take no message. Import this module only when something is
 * to be recognized (`await import`): that starts the thread, which then stays and never keeps the process alive.
 */
const thread = new Worker(new URL('./suite-thread.ts', import.meta.url));
thread.unref();

/** The longest text that is recognized: an answer, not a letter. */
const MAX_LENGTH = 500;

/** What the French recognizer of that kind finds in a text said at `now`; nothing when the thread could not answer. */
export async function askSuite(kind: FindKind, text: string, now: Date): Promise<readonly Find[]> {
  const { port1: mine, port2: answer } = new MessageChannel();
  const question: SuiteQuestion = { kind, text: text.slice(0, MAX_LENGTH), now, answer };
  const answered = once(mine, 'message') as Promise<[readonly Find[]]>;
  const closed = once(mine, 'close').then((): [readonly Find[]] => [[]]);
  thread.postMessage(question, [answer]);
  const [finds] = await Promise.race([answered, closed]);
  mine.close();
  return finds;
}
