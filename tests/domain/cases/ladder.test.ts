import { describe, expect, it } from '@jest/globals';
import { nextAlert, type LadderState } from '#src/domain/cases/ladder.ts';

const MINUTE = 60_000;
const OPENED = new Date('2026-03-01T22:00:00Z');

function after(minutes: number): Date {
  return new Date(OPENED.getTime() + minutes * MINUTE);
}

type Setting = Pick<LadderState, 'level' | 'onCall' | 'alertEvery'>;

/** Runs the ladder on a clock of whole minutes, away in between: who was alerted in which minute. */
function run(setting: Setting, until: number, away: (minute: number) => boolean = () => false): string[] {
  const sent: string[] = [];
  let step = 0;
  for (let minute = 0; minute <= until; minute += 1) {
    if (away(minute)) continue;
    for (;;) {
      const alert = nextAlert({ ...setting, step, openedAt: OPENED, now: after(minute) });
      if (alert === undefined || alert.at > after(minute)) break;
      sent.push(`${minute}:${alert.person}`);
      step = alert.nextStep;
    }
  }
  return sent;
}

describe('who is alerted in which minute', () => {
  const cases: [sentence: string, setting: Setting, until: number, sent: string[]][] = [
    ['P1 goes round three people', { level: 'P1', onCall: 3 }, 21, ['0:0', '5:1', '10:2', '15:0', '20:1']],
    ['P1 alerts one person again and again', { level: 'P1', onCall: 1 }, 12, ['0:0', '5:0', '10:0']],
    ['P2 goes once through three', { level: 'P2', onCall: 3 }, 2000, ['0:0', '240:1', '480:2']],
    ['P3 goes once through two', { level: 'P3', onCall: 2 }, 9000, ['0:0', '1440:1']],
    ['P4 alerts nobody', { level: 'P4', onCall: 3 }, 3000, []],
    ['P5 alerts nobody', { level: 'P5', onCall: 3 }, 3000, []],
    ['nobody is on duty', { level: 'P1', onCall: 0 }, 60, []],
    [
      'an interval of one minute',
      { level: 'P1', onCall: 2, alertEvery: MINUTE },
      3,
      ['0:0', '1:1', '2:0', '3:1'],
    ],
    [
      'P4 with an interval goes once round',
      { level: 'P4', onCall: 2, alertEvery: 10 * MINUTE },
      90,
      ['0:0', '10:1'],
    ],
  ];
  it.each(cases)('%s', (_sentence, setting, until, sent) => {
    expect(run(setting, until)).toEqual(sent);
  });
});

describe('after a time in which nothing could be sent', () => {
  const between = (from: number, to: number) => (minute: number) => minute >= from && minute < to;
  const cases: [sentence: string, setting: Setting, away: (minute: number) => boolean, sent: string[]][] = [
    [
      'one alert was late: it goes out, the next keeps its time',
      { level: 'P1', onCall: 3 },
      between(5, 7),
      ['0:0', '7:1', '10:2', '15:0'],
    ],
    [
      'everybody overdue is alerted at once, each once',
      { level: 'P1', onCall: 2 },
      between(1, 62),
      ['0:0', '62:1', '62:0', '65:1'],
    ],
    [
      'the case was opened in that time',
      { level: 'P1', onCall: 2 },
      between(0, 33),
      ['33:1', '33:0', '35:1', '40:0'],
    ],
    ['P2 passes over nobody', { level: 'P2', onCall: 3 }, between(1, 2000), ['0:0', '2000:1', '2000:2']],
  ];
  it.each(cases)('%s', (_sentence, setting, away, sent) => {
    const last = Number(sent.at(-1)?.split(':')[0]);
    expect(run(setting, last, away)).toEqual(sent);
  });
});

describe('when the next one is due', () => {
  const cases: [sentence: string, step: number, now: number, at: number | undefined][] = [
    ['the first at once', 0, 0, 0],
    ['the second after five minutes', 1, 0, 5],
    ['an overdue one now', 1, 9, 9],
    ['at the very minute', 2, 10, 10],
  ];
  it.each(cases)('%s', (_sentence, step, now, at) => {
    const alert = nextAlert({ level: 'P1', onCall: 3, step, openedAt: OPENED, now: after(now) });
    expect(alert?.at).toEqual(at === undefined ? undefined : after(at));
  });
});
