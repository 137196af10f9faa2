/** Hands what happens to everybody who listens now. */
export interface Bus<T> {
  readonly emit: (value: T) => void;
  /** What it gives back ends the listening. */
  readonly listen: (listener: (value: T) => void) => () => void;
}

export function createBus<T>(): Bus<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
