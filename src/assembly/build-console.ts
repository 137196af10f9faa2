import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(ROOT, 'src/console');
const DIST = join(SOURCES, 'dist');
const HOUR_MS = 3_600_000;

/**
 * The folder with the built page of the console. Each state of the sources has a folder named by its hash, so what
 * was built before is served as it is, and two processes that start at once cannot spoil each other's build.
 */
export async function builtConsole(onBuild: () => void): Promise<string> {
  const folder = join(DIST, await hashOfSources());
  if (await isThere(folder)) return folder;
  onBuild();
  await build(folder);
  await removeOld();
  return folder;
}

async function build(folder: string): Promise<void> {
  const { build: runVite } = await import('vite');
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(DIST, { recursive: true });
  await runVite(configOf(unfinished));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another process was first: its build is the same.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isThere(folder))) throw error;
  }
}

/** Builds of other states of the sources; a young one may be just about to be read. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(DIST)) {
    const { mtimeMs } = await stat(join(DIST, name));
    if (Date.now() - mtimeMs > HOUR_MS) await rm(join(DIST, name), { recursive: true, force: true });
  }
}

/** Everything that the page is made of; the lock file stands for the packages. */
async function hashOfSources(): Promise<string> {
  const paths = [join(ROOT, 'package-lock.json')];
  const sources = glob('**/*.{ts,tsx,css,html,svg}', { cwd: SOURCES, exclude: ['dist/**'] });
  for await (const file of sources) paths.push(join(SOURCES, file));
  const hash = createHash('sha256');
  for (const path of paths.sort())
    hash
      .update(path.slice(ROOT.length))
      .update('\0')
      .update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}

async function isThere(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}

/** Files with a hash in their names and nothing inline, as the policy of the listener asks. */
function configOf(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: SOURCES,
    // Addresses are relative, so that the page can stand behind a proxy under a path of its own.
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2020',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
}
