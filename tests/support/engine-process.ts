import { readdir, readFile } from 'node:fs/promises';

/** Kills with -9 the embedded engine of a folder, as far as it runs. */
export async function killEngine(folder: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.includes('engine/host') && line.includes(folder)) process.kill(Number(pid), 'SIGKILL');
  }
}
