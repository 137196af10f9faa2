import { describe, expect, it } from '@jest/globals';
import type { CaseLine } from '#src/console/api/contract.ts';
import { missedBetween, startWatch, watchOn } from '#src/console/live/away.ts';

function line(id: string, change: Partial<CaseLine> = {}): CaseLine {
  return {
    ...{ id, code: id, status: 'open', level: 'P3', class: 'none', about: 'self', occasion: 'report' },
    ...{ child: null, region: null, language: 'fr', channel: 'sms', owner: null, answerBy: null },
    ...{ openedAt: '2026-11-23T12:00:00Z', updatedAt: '2026-11-23T12:00:00Z', unread: 0, taskDue: null },
    ...{ tags: [], isExercise: false },
    ...change,
  };
}
const MOUSSA = { id: 's1', name: 'Moussa' };

describe('what was missed', () => {
  it.each([
    ['a new case', [], [line('a')], ['opened']],
    ['a higher level', [line('a')], [line('a', { level: 'P1', unread: 2 })], ['raised']],
    ['a new message', [line('a')], [line('a', { unread: 1 })], ['said']],
    ['somebody who took it', [line('a')], [line('a', { owner: MOUSSA })], ['taken']],
    ['any other change', [line('a')], [line('a', { updatedAt: '2026-11-23T13:00:00Z' })], ['changed']],
    ['nothing', [line('a')], [line('a')], []],
    ['a lower level alone', [line('a', { level: 'P1' })], [line('a', { level: 'P2' })], []],
    ['a case that went', [line('a')], [], []],
  ])('is %s', (_, before, after, what) => {
    expect(missedBetween(before, after).map((one) => one.what)).toEqual(what);
  });
});

describe('somebody who watches the queue', () => {
  const first = [line('a')];
  const present = { hidden: false, lost: false };

  it('misses nothing while looking', () => {
    const watch = watchOn(startWatch(first), { lines: [line('a'), line('b')], ...present });
    expect(watch.missed).toEqual([]);
  });

  it('is told on coming back what changed while the page was hidden', () => {
    let watch = watchOn(startWatch(first), { lines: first, hidden: true, lost: false });
    const later = [...first, line('b')];
    watch = watchOn(watch, { lines: later, hidden: true, lost: false });
    watch = watchOn(watch, { lines: later, ...present });
    expect(watch.missed.map(({ id }) => id)).toEqual(['b']);
    watch = watchOn(watch, { lines: [...later, line('c')], ...present });
    expect(watch.missed.map(({ id }) => id)).toEqual(['b']);
  });

  it('is told after a lost connection only when the queue was read again', () => {
    let watch = watchOn(startWatch(first), { lines: first, hidden: false, lost: true });
    watch = watchOn(watch, { lines: first, ...present });
    expect([watch.away, watch.missed]).toEqual([true, []]);
    watch = watchOn(watch, { lines: [line('a', { unread: 1 })], ...present });
    expect([watch.away, watch.missed.map(({ what }) => what)]).toEqual([false, ['said']]);
  });

  it('keeps what was not seen yet when going away again, each case once', () => {
    let watch = startWatch(first);
    for (const lines of [
      [line('a'), line('b')],
      [line('a', { unread: 1 }), line('b', { level: 'P1' })],
    ]) {
      watch = watchOn(watch, { lines: watch.read, hidden: true, lost: false });
      watch = watchOn(watch, { lines, ...present });
    }
    expect(watch.missed.map(({ id, what }) => `${id} ${what}`)).toEqual(['a said', 'b raised']);
  });
});
