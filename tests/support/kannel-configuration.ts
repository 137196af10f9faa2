import { readFileSync } from 'node:fs';

/** New values by group and setting. */
export type Changes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The configuration that `docs/OPERATIONS.md` shows, with some values changed. A change of what the document does not
 * have is an error, so that what is tested is what is shown. `instead` replaces a whole group.
 */
export function kannelConfiguration(
  changes: Changes,
  instead: Readonly<Record<string, string>> = {},
): string {
  const document = readFileSync(new URL('../../docs/OPERATIONS.md', import.meta.url), 'utf8');
  const shown = /```ini\n([^]*?)```/.exec(document)?.[1] ?? '';
  const wanted = new Set(
    Object.entries(changes).flatMap(([group, of]) => Object.keys(of).map((name) => `${group} ${name}`)),
  );
  const groups = shown
    .trim()
    .split('\n\n')
    .map((block) => {
      const group = /^group = (.+)/.exec(block)?.[1] ?? '';
      const whole = instead[group];
      if (whole !== undefined) return whole;
      return block.replaceAll(/^([\w-]+) = .*$/gm, (line, name: string) => {
        const value = changes[group]?.[name];
        wanted.delete(`${group} ${name}`);
        return value === undefined ? line : `${name} = ${value}`;
      });
    });
  if (wanted.size > 0) throw new Error(`docs/OPERATIONS.md does not have: ${[...wanted].join(', ')}`);
  return `${groups.join('\n\n')}\n`;
}
