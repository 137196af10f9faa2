import { describe, expect, it } from '@jest/globals';
import { nextAlert, type LadderState } from '#src/domain/cases/ladder.ts';
import { ladderOf, type Rung } from '#src/domain/cases/rung.ts';

const MINUTE = 60_000;
const OPENED = new Date('2026-03-01T22:00:00Z');

function after(minutes: number): Date {
  return new Date(OPENED.getTime() + minutes * MINUTE);
}

interface Person {
  readonly id: string;
}
type Ladder = readonly Rung<Person>[];

/** One rung for each text; people of one rung are separated by blanks. */
function ladder(...rungs: readonly string[]): Ladder {
  return rungs.map((people) => ({ kind: 'duty', people: people.split(' ').map((id) => ({ id })) }));
}

interface Setting {
  readonly level: LadderState<Person>['level'];
  /** At a minute: the rota may change. */
  readonly rungs: Ladder | ((minute: number) => Ladder);
  readonly alertEvery?: number;
  /** Minutes in which the alert that was just sent turns out to reach nobody. */
  readonly fails?: readonly number[];
  /** Minutes in which nothing can be sent. */
  readonly away?: (minute: number) => boolean;
}

/** Runs the ladder on a clock of whole minutes: who was alerted in which minute. */
function run({ level, rungs, alertEvery, fails = [], away = () => false }: Setting, until: number): string[] {
  const sent: string[] = [];
  let alert: LadderState<Person>['alert'] = { since: OPENED, step: 0 };
  for (let minute = 0; minute <= until; minute += 1) {
    if (away(minute)) continue;
    for (;;) {
      const now = after(minute);
      const isNow = typeof rungs === 'function' ? rungs(minute) : rungs;
      const next = nextAlert({ level, rungs: isNow, alert, now, alertEvery });
      if (next === undefined || next.at > now) break;
      sent.push(`${minute}:${next.rung.people.map(({ id }) => id).join(' ')}`);
      const failed = fails.includes(sent.length - 1) ? 1 : 0;
      alert = { ...alert, ...next.after, skipped: (alert.skipped ?? 0) + failed };
    }
  }
  return sent;
}

const THREE = ladder('a', 'b', 'c');

describe('who is alerted in which minute', () => {
  const cases: [sentence: string, setting: Setting, until: number, sent: string[]][] = [
    ['P1 goes round three people', { level: 'P1', rungs: THREE }, 21, ['0:a', '5:b', '10:c', '15:a', '20:b']],
    ['P1 alerts one person again and again', { level: 'P1', rungs: ladder('a') }, 12, ['0:a', '5:a', '10:a']],
    ['P2 goes once through three', { level: 'P2', rungs: THREE }, 2000, ['0:a', '240:b', '480:c']],
    ['P3 goes once through two', { level: 'P3', rungs: ladder('a', 'b') }, 9000, ['0:a', '1440:b']],
    ['P4 alerts nobody', { level: 'P4', rungs: THREE }, 3000, []],
    ['P5 alerts nobody', { level: 'P5', rungs: THREE }, 3000, []],
    ['nobody is on duty', { level: 'P1', rungs: [] }, 60, []],
    [
      'an interval of one minute',
      { level: 'P1', rungs: ladder('a', 'b'), alertEvery: MINUTE },
      3,
      ['0:a', '1:b', '2:a', '3:b'],
    ],
    [
      'P4 with an interval goes once round',
      { level: 'P4', rungs: ladder('a', 'b'), alertEvery: 10 * MINUTE },
      90,
      ['0:a', '10:b'],
    ],
    [
      'people of one rung are alerted together',
      { level: 'P1', rungs: ladder('a b', 'c') },
      10,
      ['0:a b', '5:c', '10:a b'],
    ],
  ];
  it.each(cases)('%s', (_sentence, setting, until, sent) => {
    expect(run(setting, until)).toEqual(sent);
  });
});

describe('after a time in which nothing could be sent', () => {
  const between = (from: number, to: number) => (minute: number) => minute >= from && minute < to;
  const cases: [sentence: string, setting: Setting, sent: string[]][] = [
    [
      'one alert was late: it goes out, the next keeps its time',
      { level: 'P1', rungs: THREE, away: between(5, 7) },
      ['0:a', '7:b', '10:c', '15:a'],
    ],
    [
      'everybody overdue is alerted at once, each once',
      { level: 'P1', rungs: ladder('a', 'b'), away: between(1, 62) },
      ['0:a', '62:b', '62:a', '65:b'],
    ],
    [
      'the case was opened in that time: it begins from below',
      { level: 'P1', rungs: ladder('a', 'b'), away: between(0, 33) },
      ['33:a', '33:b', '35:a', '40:b'],
    ],
    [
      'P2 passes over nobody',
      { level: 'P2', rungs: THREE, away: between(1, 2000) },
      ['0:a', '2000:b', '2000:c'],
    ],
  ];
  it.each(cases)('%s', (_sentence, setting, sent) => {
    const last = Number(sent.at(-1)?.split(':')[0]);
    expect(run(setting, last)).toEqual(sent);
  });
});

describe('when an alert reaches nobody', () => {
  const cases: [sentence: string, setting: Setting, until: number, sent: string[]][] = [
    [
      'the next one goes out at once, and those after it keep their interval',
      { level: 'P1', rungs: THREE, fails: [0] },
      15,
      ['0:a', '0:b', '5:c', '10:a', '15:b'],
    ],
    ['also twice, and for a P2', { level: 'P2', rungs: THREE, fails: [0, 1] }, 500, ['0:a', '0:b', '0:c']],
  ];
  it.each(cases)('%s', (_sentence, setting, until, sent) => {
    expect(run(setting, until)).toEqual(sent);
  });
});

describe('when the rota changes in between', () => {
  const cases: [sentence: string, setting: Setting, until: number, sent: string[]][] = [
    [
      'whoever comes on duty is told next, and nobody who was told is told again in this round',
      { level: 'P1', rungs: (minute) => (minute < 5 ? ladder('a', 's') : ladder('b', 's', 'a')) },
      15,
      ['0:a', '5:b', '10:s', '15:b'],
    ],
    [
      'a rota that empties stops, and goes on when somebody is there',
      { level: 'P1', rungs: (minute) => (minute < 5 || minute >= 12 ? ladder('a', 'b') : []) },
      20,
      ['0:a', '12:b', '12:a', '15:b', '20:a'],
    ],
  ];
  it.each(cases)('%s', (_sentence, setting, until, sent) => {
    expect(run(setting, until)).toEqual(sent);
  });
});

describe('when the next one is due', () => {
  const cases: [sentence: string, step: number, now: number, at: number][] = [
    ['the first at once', 0, 0, 0],
    ['the second after five minutes', 1, 0, 5],
    ['an overdue one now', 1, 9, 9],
    ['at the very minute', 2, 10, 10],
  ];
  it.each(cases)('%s', (_sentence, step, now, at) => {
    const alert = { since: OPENED, step, told: ['a', 'b', 'c'].slice(0, step) };
    const next = nextAlert({ level: 'P1', rungs: THREE, alert, now: after(now) });
    expect(next?.at).toEqual(after(at));
  });
});

it('nobody stands on a ladder twice, and no rung is empty', () => {
  expect(ladderOf(ladder('a b', 'b', 'c a d'))).toEqual(ladder('a b', 'c d'));
});
