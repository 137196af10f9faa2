/** Counts what arrives and waits for it. */
export interface Arrivals {
  /** Something arrived. */
  mark(): void;
  /** Forgets what arrived: only what comes from now on is waited for. */
  clear(): void;
  /**
   * Resolves when something has arrived since `clear` and then nothing more for `quietMs`, or when nothing at all
   * came within `patienceMs`; says which.
   */
  settle(): Promise<'arrived' | 'nothing'>;
}

export interface Pace {
  readonly patienceMs: number;
  readonly quietMs: number;
}

/** Nothing has arrived yet. */
export function createArrivals({ patienceMs, quietMs }: Pace): Arrivals {
  let arrived = false;
  let wake: (() => void) | undefined;

  /** Whether something arrives within `ms`. */
  const next = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        wake = undefined;
        resolve(false);
      }, ms);
      wake = () => {
        clearTimeout(timer);
        wake = undefined;
        resolve(true);
      };
    });

  return {
    mark() {
      arrived = true;
      wake?.();
    },
    clear() {
      arrived = false;
    },
    async settle() {
      if (!arrived && !(await next(patienceMs))) return 'nothing';
      while (await next(quietMs));
      return 'arrived';
    },
  };
}
