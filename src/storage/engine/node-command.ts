import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';
import type { EngineError } from './engine-error.ts';
import { fetchLibraries } from './fetch-libraries.ts';
import { runCommand } from './run-command.ts';

/** How to start Node so that the engine loads: `program`, then `args`, then the script. */
export interface NodeCommand {
  readonly program: string;
  readonly args: readonly string[];
}

const NEEDED_GLIBC = [2, 38] as const;
/** Where a Debian says which release it is, and where its packages come from. */
const THIS_MACHINE = { osRelease: '/etc/os-release', apt: '/etc/apt' } as const;
const HOUR_MS = 3_600_000;

/** Where Debian keeps the C library and its loader. */
const DEBIAN_LOADERS: Readonly<Record<string, { readonly folder: string; readonly loader: string }>> = {
  x64: { folder: 'usr/lib/x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { folder: 'usr/lib/aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};

/**
 * This process's own Node; on a Linux whose C library is too old for the engine, the same Node under a newer
 * one, which is fetched once into `cacheFolder`. `onFetch` is called when that download begins.
 */
export async function nodeCommand(
  cacheFolder: string,
  onFetch: () => void,
): Promise<Result<NodeCommand, EngineError>> {
  const platform = `${process.platform}-${process.arch}`;
  if (platform === 'darwin-arm64') return ok({ program: process.execPath, args: [] });
  const debian = DEBIAN_LOADERS[process.arch];
  const glibc = glibcVersion();
  if (process.platform !== 'linux' || debian === undefined || glibc === undefined) {
    return err({ code: 'unsupported_platform', platform });
  }
  if (isNewEnough(glibc)) return ok({ program: process.execPath, args: [] });

  const kept = resolve(cacheFolder, `c-libraries-${process.arch}`);
  const command = { program: join(kept, debian.loader), args: ['--library-path', kept, process.execPath] };
  if (await exists(command.program)) return ok(command);
  onFetch();
  const fetched = await fetchInto(kept, debian);
  return fetched.ok ? ok(command) : fetched;
}

/** The version of the running C library, `2.36`; nothing on a system with another one (musl, macOS). */
function glibcVersion(): string | undefined {
  // Without this the report looks up the name of every open connection.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return report.header?.glibcVersionRuntime;
}

function isNewEnough(glibc: string): boolean {
  const [major = 0, minor = 0] = glibc.split('.').map(Number);
  return major > NEEDED_GLIBC[0] || (major === NEEDED_GLIBC[0] && minor >= NEEDED_GLIBC[1]);
}

/** Fills a folder of our own and renames it at the end, so that what is at `kept` is always whole. */
async function fetchInto(
  kept: string,
  debian: { readonly folder: string; readonly loader: string },
): Promise<Result<void, EngineError>> {
  await removeOldAttempts(kept);
  const attempt = `${kept}.attempt-${randomUUID()}`;
  try {
    await mkdir(attempt, { recursive: true, mode: 0o700 });
    const fetched = await fetchLibraries(attempt, THIS_MACHINE);
    if (!fetched.ok) return fetched;

    const libraries = join(fetched.value.unpacked, debian.folder);
    const args = ['--library-path', libraries, process.execPath, '--version'];
    const tried = await runCommand(join(libraries, debian.loader), args, {
      folder: attempt,
      timeoutMs: 30_000,
    });
    if (!tried.ok) return err({ code: 'libraries_missing', why: 'no_use', detail: tried.error.lastLine });

    // Another process may have been faster; what it put there is as good.
    await rename(libraries, kept).catch(() => undefined);
    return ok(undefined);
  } catch {
    return err({ code: 'folder_unusable', folder: attempt });
  } finally {
    await rm(attempt, { recursive: true, force: true });
  }
}

async function removeOldAttempts(kept: string): Promise<void> {
  const folder = dirname(kept);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => candidate.includes('.attempt-'))) {
    const path = join(folder, name);
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > HOUR_MS)
      await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
