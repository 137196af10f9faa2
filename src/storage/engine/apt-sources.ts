/** One file of package sources as apt knows them: `text` is one-line entries, or stanzas of fields (deb822). */
export interface AptSource {
  readonly format: 'list' | 'sources';
  readonly text: string;
}

/** From which release to which: `{ from: 'bookworm', to: 'trixie' }`. */
export interface Release {
  readonly from: string;
  readonly to: string;
}

/**
 * The machine's own sources for another release: the same mirrors, keys and options, with the suite's name
 * replaced. Sources of anything but Debian's main, updates and security suites are left out, for they have no
 * such release. Every element is one stanza or one line, to be written to a file of its own.
 */
export function sourcesForRelease(source: AptSource, release: Release): AptSource[] {
  const text = withoutComments(source.text);
  const entries =
    source.format === 'list'
      ? text.split('\n').map((line) => lineFor(line, release))
      : text.split(/\n[ \t]*\n/u).map((stanza) => stanzaFor(stanza, release));
  return entries
    .filter((entry) => entry !== undefined)
    .map((entry) => ({ format: source.format, text: `${entry}\n` }));
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
}

function lineFor(line: string, release: Release): string | undefined {
  const parts = /^deb\s+(\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+(.+)$/u.exec(line.trim());
  if (parts === null) return undefined;
  const [, options = '', uri = '', suite = '', components = ''] = parts;
  const renamed = renameSuite(suite, release);
  return renamed === undefined ? undefined : `deb ${options}${uri} ${renamed} ${components}`;
}

function stanzaFor(stanza: string, release: Release): string | undefined {
  // A line that begins with a blank goes on with the field before it.
  const fields = stanza.split(/\n(?=\S)/u).filter((field) => field.trim() !== '');
  const suites = valueOf(fields, 'Suites')
    .split(/\s+/u)
    .map((suite) => renameSuite(suite, release))
    .filter((suite) => suite !== undefined);
  const isOff = /^(?:no|false|off|0)$/iu.test(valueOf(fields, 'Enabled'));
  if (suites.length === 0 || isOff || !valueOf(fields, 'Types').split(/\s+/u).includes('deb'))
    return undefined;
  const kept = fields.filter((field) => !['suites', 'types'].includes(nameOf(field)));
  return ['Types: deb', `Suites: ${suites.join(' ')}`, ...kept].join('\n').trimEnd();
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).trim().toLowerCase();
}

function valueOf(fields: readonly string[], name: string): string {
  const field = fields.find((candidate) => nameOf(candidate) === name.toLowerCase());
  return field === undefined ? '' : field.slice(field.indexOf(':') + 1).trim();
}

function renameSuite(suite: string, { from, to }: Release): string | undefined {
  const [name = '', ...rest] = suite.split('-');
  const suffix = rest.join('-');
  const isDebian =
    [from, 'stable', 'oldstable'].includes(name) && ['', 'updates', 'security'].includes(suffix);
  if (!isDebian) return undefined;
  return suffix === '' ? to : `${to}-${suffix}`;
}
