import { describe, expect, it } from '@jest/globals';
import { backoffMs } from '#src/console/live/backoff.ts';
import { keepLive, type Heard } from '#src/console/live/live.ts';

/** A browser's stream and clock that do what a test says. */
function scripted(signedIn = true) {
  const opened: { heard: Heard; closed: boolean; isOver: boolean }[] = [];
  const waits: { ms: number; run: () => void; off: boolean }[] = [];
  const states: string[] = [];
  const changes: unknown[] = [];
  const stop = keepLive({
    open: (heard) => {
      const one = { heard, closed: false, isOver: false };
      opened.push(one);
      return { isClosed: () => one.isOver, close: () => void (one.closed = true) };
    },
    later: (run, ms) => {
      const wait = { ms, run, off: false };
      waits.push(wait);
      return () => void (wait.off = true);
    },
    random: () => 1,
    isSignedIn: () => Promise.resolve(signedIn),
    onState: (state) => void states.push(state),
    onChange: (change) => void changes.push(change),
    onReset: () => void changes.push('reset'),
  });
  const giveUp = (): void => {
    const last = opened.at(-1);
    if (last === undefined) return;
    last.isOver = true;
    last.heard.onError();
  };
  const passWait = async (): Promise<void> => {
    waits.at(-1)?.run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { opened, waits, states, changes, stop, giveUp, passWait };
}

describe('the stream of changes', () => {
  it('says how it is, and hands on what changed', () => {
    const { opened, states, changes } = scripted();
    const change = { kind: 'case', id: 'c1', what: 'opened', level: 'P1', at: '' } as const;
    opened[0]?.heard.onOpen();
    opened[0]?.heard.onChange(change);
    opened[0]?.heard.onReset();
    expect(states).toEqual(['connecting', 'live']);
    expect(changes).toEqual([change, 'reset']);
  });

  it('leaves a cut to the browser, which connects again by itself', () => {
    const { opened, states, waits } = scripted();
    opened[0]?.heard.onOpen();
    opened[0]?.heard.onError();
    expect(states.at(-1)).toBe('lost');
    expect(waits).toHaveLength(0);
    opened[0]?.heard.onOpen();
    expect(states.at(-1)).toBe('live');
    expect(opened).toHaveLength(1);
  });

  it('is opened again when the browser gave up, later each time, and at once after it was live', async () => {
    const { opened, waits, giveUp, passWait } = scripted();
    for (let tries = 0; tries < 3; tries += 1) {
      giveUp();
      await passWait();
    }
    expect(waits.map(({ ms }) => ms)).toEqual([1000, 2000, 4000]);
    expect(opened).toHaveLength(4);
    opened.at(-1)?.heard.onOpen();
    giveUp();
    expect(waits.at(-1)?.ms).toBe(1000);
  });

  it('is not opened again when nobody is signed in any more', async () => {
    const { opened, giveUp, passWait } = scripted(false);
    giveUp();
    await passWait();
    expect(opened).toHaveLength(1);
  });

  it('is closed for good when it is stopped', async () => {
    const { opened, waits, states, stop, giveUp, passWait } = scripted();
    giveUp();
    stop();
    expect([opened[0]?.closed, waits[0]?.off]).toEqual([true, true]);
    await passWait();
    opened[0]?.heard.onError();
    expect(opened).toHaveLength(1);
    expect(states.filter((state) => state === 'lost')).toHaveLength(1);
  });
});

describe('the wait before the next try', () => {
  it('doubles up to half a minute, and is spread by a quarter', () => {
    expect([0, 1, 2, 5, 60].map((tries) => backoffMs(tries, 1))).toEqual([1000, 2000, 4000, 30_000, 30_000]);
    expect(backoffMs(0, 0)).toBe(750);
  });
});
