import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { err, ok, type Result } from '../../domain/result.ts';
import { attach, type Attachment } from './attach.ts';
import type { EngineError } from './engine-error.ts';
import { enginePlace, type EnginePlace } from './engine-place.ts';
import { nodeCommand, type NodeCommand } from './node-command.ts';
import { startHost } from './start-host.ts';

/** A share in the embedded engine of one folder. */
export interface Engine {
  /** A `mongodb://` address for any process of this user; the same for this folder at every start. */
  readonly uri: string;
  /**
   * Calls `listener` when the engine is gone though `close` was not called. To go on, call `openEngine` again:
   * connected drivers find the new engine by themselves, and nothing acknowledged with `journal: true` is lost.
   */
  onLost(listener: () => void): void;
  /** Gives the share back. The last one closes the engine, about a second later. */
  close(): Promise<void>;
}

/** What takes time on the way, for a line in the log: the download of the C libraries (once), the start. */
export type EngineStep = 'fetching_libraries' | 'starting';

export interface EngineOptions {
  /** Where the database is, or will be. */
  readonly folder: string;
  /** Where what was fetched is kept for the next time: `userCacheFolder()`. */
  readonly cacheFolder: string;
  readonly log?: (step: EngineStep) => void;
}

/** After a crash the engine first reads its journal again. */
const START_TIMEOUT_MS = 60_000;
const IN_USE_TIMEOUT_MS = 30_000;
const OTHER_HOST_MS = 500;
const LOOK_EVERY_MS = 25;

/**
 * Opens MongoDB's own engine on a folder, in a process of its own. All processes of a user that open the same
 * folder share one engine; it is closed when the last of them has closed it or has ended, however it ended.
 */
export async function openEngine(options: EngineOptions): Promise<Result<Engine, EngineError>> {
  const place = await enginePlace(options.folder);
  if (!place.ok) return place;
  const running = await attach(place.value.control);
  if (running !== undefined) return ok(engineOf(running));

  const node = await nodeCommand(options.cacheFolder, () => options.log?.('fetching_libraries'));
  if (!node.ok) return node;
  options.log?.('starting');
  const started = await startOrShare(place.value, node.value);
  return started.ok ? ok(engineOf(started.value)) : started;
}

/**
 * A host that is closing still has the folder, and so has one that another process has just started: ours then
 * ends as `in_use`, and we look for that other one a while before we try again.
 */
async function startOrShare(place: EnginePlace, node: NodeCommand): Promise<Result<Attachment, EngineError>> {
  const giveUpAt = Date.now() + IN_USE_TIMEOUT_MS;
  do {
    const host = await startHost(place, node);
    const mine = await attachFor(START_TIMEOUT_MS, place, () => host.end() === undefined);
    if (mine !== undefined) return ok(mine);
    const end = host.end() ?? { code: 'not_started', folder: place.folder, log: place.log };
    if (end !== 'in_use') return err(end);
    const other = await attachFor(OTHER_HOST_MS, place, () => true);
    if (other !== undefined) return ok(other);
  } while (Date.now() < giveUpAt);
  return err({ code: 'in_use', folder: place.folder });
}

/** Looks for a host at least once, for some time and as long as `goOn` says so. */
async function attachFor(
  ms: number,
  place: EnginePlace,
  goOn: () => boolean,
): Promise<Attachment | undefined> {
  const deadline = Date.now() + ms;
  for (;;) {
    const attached = await attach(place.control);
    if (attached !== undefined || Date.now() > deadline || !goOn()) return attached;
    await wait(LOOK_EVERY_MS);
  }
}

function engineOf({ uri, socket }: Attachment): Engine {
  let isClosed = false;
  // A process that has nothing else to do may end: that gives its share back too.
  socket.resume().unref();
  return {
    uri,
    onLost(listener) {
      const tell = (): void => {
        if (!isClosed) listener();
      };
      if (socket.closed) queueMicrotask(tell);
      else socket.once('close', tell);
    },
    async close() {
      isClosed = true;
      if (socket.closed) return;
      socket.destroy();
      await once(socket, 'close');
    },
  };
}
