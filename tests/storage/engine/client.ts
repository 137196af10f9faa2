/**
 * A user of the engine in a process of its own: `node client.ts <folder>`. It says the engine's address, or the
 * code of the error, and stays until it is killed.
 */
import { openEngine } from '#src/storage/engine/open-engine.ts';
import { userCacheFolder } from '#src/storage/engine/user-cache-folder.ts';

const engine = await openEngine({ folder: process.argv[2] ?? '', cacheFolder: userCacheFolder() });
process.stdout.write(`${engine.ok ? engine.value.uri : engine.error.code}\n`);
setInterval(() => undefined, 60_000);
