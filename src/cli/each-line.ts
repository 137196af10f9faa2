import { err, ok, type Result } from '../domain/result.ts';
import type { Terminal } from './command.ts';

/**
 * Answers each line of standard input with one JSON object on a line; a line that cannot be taken gives
 * `{"error": …}` and the rest goes on.
 */
export async function eachLine(
  terminal: Terminal,
  answer: (line: string) => Result<object, string>,
): Promise<void> {
  for await (const line of terminal.lines()) {
    const answered = answer(line);
    terminal.out(JSON.stringify(answered.ok ? answered.value : { error: answered.error }));
  }
}

/** A line as JSON. */
export function parseJson(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line) as unknown);
  } catch {
    return err('not a JSON object on one line');
  }
}
