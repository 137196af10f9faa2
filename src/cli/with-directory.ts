import { randomUUID } from 'node:crypto';
import { createLogger } from '../config/logger.ts';
import type { DirectoryParts } from '../desk/directory/directory-parts.ts';
import type { Terminal } from './command.ts';
import { contentOf, withStorage } from './load.ts';

/** The directory of the settings, filled from the files of the country where it is empty, for as long as `use` runs. */
export async function withDirectory(
  terminal: Terminal,
  use: (parts: DirectoryParts) => Promise<void>,
): Promise<void> {
  const content = await contentOf(terminal);
  const { openDirectory } = await import('../assembly/open-directory.ts');
  await withStorage(terminal, async (storage) => {
    const now = (): Date => new Date();
    const log = createLogger('silent');
    const live = await openDirectory(storage, content, log, now);
    try {
      const { directory } = storage;
      const { country } = content;
      // Consoles that are open read the directory again by themselves.
      const tellDesk = (): Promise<void> => Promise.resolve();
      await use({ directory, live, country, log, now, id: randomUUID, tellDesk });
    } finally {
      live.stop();
    }
  });
}
