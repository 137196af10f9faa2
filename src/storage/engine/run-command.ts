import { execFile } from 'node:child_process';
import { err, ok, type Result } from '../../domain/result.ts';

/** `found` is false when there is no such program; `lastLine` is the last thing it said on standard error. */
export interface CommandFailure {
  readonly found: boolean;
  readonly lastLine: string;
}

/** Runs a program to its end in `folder`, at most `timeoutMs`. Its standard output is the value. */
export function runCommand(
  program: string,
  args: readonly string[],
  { folder, timeoutMs }: { readonly folder: string; readonly timeoutMs: number },
): Promise<Result<string, CommandFailure>> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd: folder, timeout: timeoutMs, encoding: 'utf8' },
      (error, stdout, stderr) => {
        if (error === null) {
          resolve(ok(stdout));
          return;
        }
        const lastLine = stderr.trimEnd().split('\n').at(-1) ?? '';
        resolve(err({ found: error.code !== 'ENOENT', lastLine }));
      },
    );
  });
}
