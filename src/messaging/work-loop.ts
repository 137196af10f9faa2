/** What a work loop does and how much of it at once. */
export interface WorkLoopOptions {
  /** Finds what waits, also what another process left behind or a restart found. */
  find(): Promise<readonly string[]>;
  /** Does the work of one id; never runs twice at once for one id in this process. */
  handle(id: string): Promise<void>;
  /** How many ids are worked on at once. */
  readonly workers: number;
  /** Milliseconds between two looks at the store. */
  readonly pollMs: number;
  /** A bug in `handle` or a store that is away: the id is found again by the next look. */
  onError(error: unknown): void;
}

export interface WorkLoop {
  /** There is work for this id now. */
  wake(id: string): void;
  /** Starts no more, and resolves when all that runs is done. */
  stop(): Promise<void>;
}

/**
 * Works through ids, one at a time per id and many ids at once: at once when woken, and by looking at the
 * store, which is the authority on what waits.
 */
export function startWorkLoop(options: WorkLoopOptions): WorkLoop {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const run = async (id: string): Promise<void> => {
    try {
      await options.handle(id);
    } catch (error) {
      options.onError(error);
    }
    running.delete(id);
    pump();
  };

  const pump = (): void => {
    for (const id of waiting) {
      if (stopped || running.size >= options.workers) return;
      // An id that runs stays in the queue: what woke it may have come after it looked.
      if (running.has(id)) continue;
      waiting.delete(id);
      running.set(id, run(id));
    }
  };

  const look = async (): Promise<void> => {
    try {
      for (const id of await options.find()) waiting.add(id);
    } catch (error) {
      options.onError(error);
    }
    if (stopped) return;
    pump();
    timer = setTimeout(() => {
      looking = look();
    }, options.pollMs);
  };
  let looking = look();

  return {
    wake: (id) => {
      waiting.add(id);
      pump();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      // The store may be closed once this has resolved.
      await looking;
      await Promise.all(running.values());
    },
  };
}
