import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { SendError } from '#src/channels/channel.ts';
import { BACKOFF, nextAttempt, SEND_POLICY } from '#src/channels/send-errors.ts';

const errors = Object.keys(SEND_POLICY) as SendError[];

describe('the policy of a refusal', () => {
  test.each<[SendError, 'retry' | 'once', 'shown' | 'quiet', 'kept' | 'dropped']>([
    ['throttled', 'retry', 'quiet', 'kept'],
    ['provider_down', 'retry', 'quiet', 'kept'],
    ['bad_credentials', 'retry', 'shown', 'kept'],
    ['window_closed', 'once', 'shown', 'dropped'],
    ['opted_out', 'once', 'shown', 'dropped'],
    ['bad_address', 'once', 'shown', 'dropped'],
    ['rejected', 'once', 'shown', 'kept'],
  ])('%s: %s, %s, %s', (error, retry, shown, kept) => {
    expect(SEND_POLICY[error]).toEqual({
      retry: retry === 'retry',
      keep: kept === 'kept',
      shownToStaff: shown === 'shown',
    });
  });

  test('what is not tried again is shown to a person', () => {
    for (const { retry, shownToStaff } of Object.values(SEND_POLICY))
      expect(retry || shownToStaff).toBe(true);
  });
});

describe('when a refused message is tried again', () => {
  test.each([
    ['ordinary', [5, 30, 120, 600, 1_800, 7_200]],
    ['safety', [2, 5, 15, 60]],
  ] as const)('an %s message waits %j seconds, then no more', (urgency, seconds) => {
    const waits = seconds.map((_, index) => nextAttempt('throttled', urgency, index + 1, 0.5));
    expect(waits).toEqual(seconds.map((wait) => wait * 1_000));
    expect(nextAttempt('throttled', urgency, seconds.length + 1, 0.5)).toBe('give_up');
  });

  test.each([
    [0, 4_000],
    [0.25, 4_500],
    [0.75, 5_500],
    [0.999_999_99, 6_000],
  ])('a random of %d makes five seconds %d ms', (random, wait) => {
    expect(nextAttempt('provider_down', 'ordinary', 1, random)).toBe(wait);
  });

  test('a message not yet tried waits as after its first attempt, never gives up', () => {
    expect(nextAttempt('throttled', 'safety', 0, 0.5)).toBe(2_000);
  });

  test('whatever the numbers, the wait is the table’s within a fifth, and only a retry has one', () => {
    const urgency = fc.constantFrom('ordinary' as const, 'safety' as const);
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...errors),
        urgency,
        fc.integer({ min: 1, max: 20 }),
        random,
        (...given) => {
          const [error, kind, attempts] = given;
          const wait = nextAttempt(...given);
          const base = BACKOFF[kind][attempts - 1];
          if (!SEND_POLICY[error].retry || base === undefined) {
            expect(wait).toBe('give_up');
          } else {
            expect(wait).toBeGreaterThanOrEqual(base * 0.8);
            expect(wait).toBeLessThanOrEqual(base * 1.2);
          }
        },
      ),
    );
  });
});
