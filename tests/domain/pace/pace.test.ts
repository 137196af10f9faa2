import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportProgress } from '#src/domain/cases/report-progress.ts';
import { takeToken, type Bucket } from '#src/domain/pace/token-bucket.ts';
import { WAITS } from '#src/domain/pace/waits.ts';
import { whoAnswers } from '#src/domain/pace/who-answers.ts';

const LIMIT = { burst: 3, refillMs: 1000 };

describe('a token bucket', () => {
  test('never gives more than the burst and what came back since', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2500 }), { maxLength: 60 }), (waits) => {
        let bucket: Bucket | null = null;
        let at = 0;
        let taken = 0;
        for (const wait of waits) {
          at += wait;
          const next = takeToken(bucket, LIMIT, new Date(at));
          if (next === undefined) continue;
          taken += 1;
          bucket = next;
        }
        expect(taken).toBeLessThanOrEqual(LIMIT.burst + Math.floor(at / LIMIT.refillMs));
      }),
    );
  });

  test('gives again after the refill, to whoever was refused too', () => {
    let bucket: Bucket | null = null;
    for (let count = 0; count < 3; count += 1) bucket = takeToken(bucket, LIMIT, new Date(0)) ?? bucket;
    expect(takeToken(bucket, LIMIT, new Date(999))).toBeUndefined();
    expect(takeToken(bucket, LIMIT, new Date(1000))).toBeDefined();
  });

  test('gives nothing for a clock that goes back', () => {
    const empty = { tokens: 0, at: 10_000 };
    expect(takeToken(empty, LIMIT, new Date(0))).toBeUndefined();
    expect(takeToken({ tokens: 1, at: 10_000 }, LIMIT, new Date(0))).toEqual({ tokens: 0, at: 10_000 });
  });
});

describe('who answers', () => {
  const now = new Date('2026-11-24T09:00:00Z');
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  test.each([
    ['bot', null, 'bot'],
    ['human', ago(0), 'human'],
    ['human', ago(WAITS.untilBotAnswers), 'human'],
    ['human', ago(WAITS.untilBotAnswers + 1), 'bot_again'],
    ['bot', ago(1000), 'bot_again'],
  ] as const)('with the word at the %s, since %s: %s', (mode, humanAt, expected) => {
    expect(whoAnswers({ mode, humanAt }, now)).toBe(expected);
  });
});

describe('a report', () => {
  const now = new Date('2026-11-24T09:00:00Z');
  test.each([
    [false, 0, 'under_way'],
    [false, WAITS.untilInterrupted, 'under_way'],
    [false, WAITS.untilInterrupted + 1, 'interrupted'],
    [true, WAITS.untilInterrupted + 1, 'complete'],
  ] as const)('complete: %s, silent for %s ms: %s', (complete, silent, expected) => {
    expect(reportProgress({ complete }, new Date(now.getTime() - silent), now)).toBe(expected);
  });
});
