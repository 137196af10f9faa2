/** The width at which prettier breaks a line in this project. */
const WIDTH = 110;

/**
 * JSON of a file of entries, one line a key, so that two authors do not touch the same lines. An entry that is
 * too wide for its line is broken as prettier breaks it; fields that are undefined are left out.
 */
export function entryLines(entries: Readonly<Record<string, object>>): string {
  const all = Object.entries(entries);
  if (all.length === 0) return '{}\n';
  const lines = all.map(([key, entry], index) => entryText(key, entry, index < all.length - 1 ? ',' : ''));
  return `{\n${lines.join('\n')}\n}\n`;
}

function entryText(key: string, entry: object, end: string): string {
  const fields = Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const line = `  ${JSON.stringify(key)}: { ${fields.join(', ')} }${end}`;
  if (Array.from(line).length <= WIDTH) return line;
  return `  ${JSON.stringify(key)}: {\n    ${fields.join(',\n    ')}\n  }${end}`;
}
