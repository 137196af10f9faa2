import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import { sourcesForRelease, type AptSource, type Release } from './apt-sources.ts';
import type { EngineError, LibrariesMissing } from './engine-error.ts';
import { runCommand, type CommandFailure } from './run-command.ts';

/** The first Debian whose C library is new enough for the engine. */
const RELEASE_WITH_LIBRARIES = 'trixie';
const PACKAGES = ['libc6', 'libstdc++6', 'libgcc-s1'];
const APT_TIMEOUT_MS = 180_000;

/** The file that names the release, and the folder of apt's settings. */
export interface Machine {
  readonly osRelease: string;
  readonly apt: string;
}

/**
 * Fetches newer C libraries into `folder` (made by the caller, empty) and unpacks them under
 * `<folder>/unpacked`. apt verifies them with the machine's own keys, in a state of its own: nothing of the
 * system changes, and no right beyond the user's is needed. About 2 s and 13 MB.
 */
export async function fetchLibraries(
  folder: string,
  machine: Machine,
): Promise<Result<{ unpacked: string }, EngineError>> {
  const sources = await machineSources(machine);
  if (sources.length === 0) return missing('no_source', machine.apt);

  const config = await writePrivateApt(folder, sources);
  for (const args of [['update'], ['download', ...PACKAGES]]) {
    const done = await runCommand('apt-get', ['-q', '-c', config, ...args], {
      folder,
      timeoutMs: APT_TIMEOUT_MS,
    });
    if (!done.ok) return commandFailed('apt-get', done.error);
  }

  const unpacked = join(folder, 'unpacked');
  const packages = (await readdir(folder)).filter((name) => name.endsWith('.deb'));
  if (packages.length < PACKAGES.length) return missing('no_download', PACKAGES.join(' '));
  for (const name of packages) {
    const done = await runCommand('dpkg', ['-x', name, unpacked], { folder, timeoutMs: APT_TIMEOUT_MS });
    if (!done.ok) return commandFailed('dpkg', done.error);
  }
  return ok({ unpacked });
}

/** What the machine lists, for the newer release; nothing when it is no Debian or cannot be read. */
async function machineSources(machine: Machine): Promise<AptSource[]> {
  const osRelease = await readFile(machine.osRelease, 'utf8').catch(() => '');
  const codename = /^VERSION_CODENAME="?(\w+)"?$/mu.exec(osRelease)?.[1];
  if (codename === undefined) return [];
  const release: Release = { from: codename, to: RELEASE_WITH_LIBRARIES };

  const parts = join(machine.apt, 'sources.list.d');
  const names = await readdir(parts).catch(() => []);
  const files = [join(machine.apt, 'sources.list'), ...names.sort().map((name) => join(parts, name))];
  const found = await Promise.all(files.map((file) => sourcesOfFile(file, release)));
  return found.flat();
}

async function sourcesOfFile(file: string, release: Release): Promise<AptSource[]> {
  const extension = extname(file);
  if (extension !== '.list' && extension !== '.sources') return [];
  const text = await readFile(file, 'utf8').catch(() => '');
  return sourcesForRelease({ format: extension === '.list' ? 'list' : 'sources', text }, release);
}

/** A state of apt that shares nothing with the system's but its keys, proxies and certificates. */
async function writePrivateApt(folder: string, sources: readonly AptSource[]): Promise<string> {
  const at = (...names: string[]): string => join(folder, 'apt', ...names);
  for (const name of ['sources', 'lists/partial', 'cache/archives/partial'])
    await mkdir(at(name), { recursive: true });
  for (const [index, { format, text }] of sources.entries())
    await writeFile(at('sources', `${index}.${format}`), text);

  const settings = {
    'Dir::State::lists': at('lists'),
    'Dir::Cache': at('cache'),
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': at('sources'),
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '15',
    'Acquire::https::Timeout': '15',
  };
  // The system's hooks would act on the system's own caches.
  const hooks = ['APT::Update::Post-Invoke', 'APT::Update::Post-Invoke-Success', 'DPkg::Post-Invoke'];
  const lines = [
    ...hooks.map((hook) => `#clear ${hook};`),
    ...Object.entries(settings).map(([name, value]) => `${name} "${value}";`),
  ];
  const config = at('apt.conf');
  await writeFile(config, `${lines.join('\n')}\n`);
  return config;
}

function commandFailed(program: string, failure: CommandFailure): Result<never, EngineError> {
  return failure.found
    ? missing('no_download', failure.lastLine === '' ? program : failure.lastLine)
    : missing('no_apt', program);
}

function missing(why: LibrariesMissing, detail: string): Result<never, EngineError> {
  return err({ code: 'libraries_missing', why, detail });
}
