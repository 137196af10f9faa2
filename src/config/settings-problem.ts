import type { Kind } from './setting.ts';

/**
 * One thing that is wrong with the settings. None of them holds a value: what is wrong with a secret is said
 * in words.
 * - `malformed`: the text is not of its kind.
 * - `missing`: needed in production.
 * - `incomplete`: its channel is half set.
 * - `weak`: a secret that can be guessed. `shared`: the same secret stands in another setting.
 * - `readable`: an address that would carry what people write in the clear.
 * - `clash`: two listeners on one port.
 */
export interface SettingsProblem {
  readonly setting: string;
  readonly code: 'malformed' | 'missing' | 'incomplete' | 'weak' | 'shared' | 'readable' | 'clash';
  /** Goes on after the name of the setting: `is missing`. */
  readonly wrong: string;
  /** A sentence: what to do. */
  readonly remedy: string;
}

/** The usual way to put a setting right: `Give a port number, 0 to 65535.` */
export function giveWhat(kind: Kind<unknown>): string {
  return `Give ${kind.expects}.`;
}

/** All problems for a person at a terminal, one line each after a headline; ends without a line break. */
export function describeProblems(problems: readonly SettingsProblem[]): string {
  const count = problems.length === 1 ? '1 setting needs' : `${problems.length} settings need`;
  const lines = problems.map(({ setting, wrong, remedy }) => `  ${setting} ${wrong}. ${remedy}`);
  return [`Lakana does not start: ${count} attention.`, ...lines].join('\n');
}
