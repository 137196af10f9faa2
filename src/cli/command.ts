/** What a command may touch of the world. */
export interface Terminal {
  /** Lines of standard input. */
  lines(): AsyncIterable<string>;
  out(line: string): void;
  /** Anything for a person that is no result, such as progress. */
  note(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One command of `npm run lakana -- <name>`. */
export interface Command {
  /** `cases list` */
  readonly name: string;
  /** Arguments and options, as the help shows them. */
  readonly usage: string;
  readonly about: string;
  /** Resolves when done; a `Problem` is one line that says what is wrong and what to do. */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** What a person at the terminal can mend: its message is printed as it is, and the exit code is 1. */
export class Problem extends Error {
  override readonly name = 'Problem';
}
