import { join } from 'node:path';
import { LANGUAGES } from './locales.ts';
import { readCatalogueSources } from './read-catalogue-sources.ts';
import { smsCosts, type SmsCostRow } from './sms-costs.ts';

const COLUMNS = LANGUAGES.flatMap((language) =>
  (['official', 'sent'] as const).map((form) => ({ name: `${language} ${form}`, language, form })),
);

/** A Markdown table of what texts cost as SMS, in segments, with the sum of each column in its last line. */
export function smsCostTable(rows: readonly SmsCostRow[]): string {
  const cells = rows.map(({ key, costs }) => [
    key,
    ...COLUMNS.map(({ language, form }) => String(costs[language]?.[form] ?? '-')),
  ]);
  const sums = COLUMNS.map(({ language, form }) =>
    String(rows.reduce((sum, { costs }) => sum + (costs[language]?.[form] ?? 0), 0)),
  );
  const head = ['key', ...COLUMNS.map(({ name }) => name)];
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...cells, ['total', ...sums]];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

if (import.meta.main) {
  const sources = await readCatalogueSources(join(import.meta.dirname, '../../locales'));
  if (!sources.ok) process.exitCode = 1;
  process.stdout.write(sources.ok ? smsCostTable(smsCosts(sources.value)) : `${sources.error.join('\n')}\n`);
}
