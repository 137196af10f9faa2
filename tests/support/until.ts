import { setTimeout as wait } from 'node:timers/promises';

/** Resolves with what is looked for as soon as it is there, or rejects after `ms` with what `otherwise` tells. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  otherwise: () => string,
  ms = 30_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`not seen in ${ms} ms:\n${otherwise()}`);
    await wait(25);
  }
}
