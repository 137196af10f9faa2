import { err, ok, type Result } from '../../domain/result.ts';
import { describeEngineError } from './engine-error.ts';
import { openEngine, type Engine, type EngineOptions } from './open-engine.ts';

/** After an attempt to open it again that failed. */
const AGAIN_MS = 1_000;

/** The embedded engine for as long as it is wanted: one that died is opened again at the same address. */
export interface KeptEngine {
  readonly uri: string;
  close(): Promise<void>;
}

/** Opens the engine and keeps it open; the error is one line for a person. The driver finds it again by itself. */
export async function keepEngine(options: EngineOptions): Promise<Result<KeptEngine, string>> {
  const opened = await openEngine(options);
  if (!opened.ok) return err(describeEngineError(opened.error));
  let current = opened.value;
  let isWanted = true;
  const watch = (engine: Engine): void => {
    engine.onLost(() => {
      if (isWanted) void reopen();
    });
  };
  const reopen = async (): Promise<void> => {
    const again = await openEngine(options);
    if (!again.ok) {
      setTimeout(() => void (isWanted && reopen()), AGAIN_MS).unref();
      return;
    }
    current = again.value;
    watch(current);
  };
  watch(current);
  return ok({
    uri: current.uri,
    close: async () => {
      isWanted = false;
      await current.close();
    },
  });
}
