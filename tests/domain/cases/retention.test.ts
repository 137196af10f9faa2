import { expect, test } from '@jest/globals';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import { eraseBy, forgetAt } from '#src/domain/cases/retention.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const report = emptyReport('id', 'K7F3-2M', 'self', 'report');
const agreed: Report = { ...report, consent: { ...report.consent, keep: true } };

test.each<[string, Report | null, number]>([
  ['questions only', null, 30],
  ['a report that was not agreed to be kept', report, 1],
  ['a case with consent', agreed, 90],
  ['danger', { ...report, dangerNow: true }, 90],
])('%s', (_case, told, days) => {
  expect(forgetAt({ report: told, reachedHere: false, tips: null }, NOW).getTime() - NOW.getTime()).toBe(
    days * DAY_MS,
  );
});

test('a case of another phone that is reached here', () => {
  const known = { report: null, reachedHere: true, tips: null };
  expect(forgetAt(known, NOW).getTime() - NOW.getTime()).toBe(90 * DAY_MS);
});

test('who asks to be erased is erased within a minute, whatever is still to be sent', () => {
  expect(eraseBy(NOW).getTime() - NOW.getTime()).toBeLessThanOrEqual(60_000);
});

test.each<[string, Report | null, number]>([
  ['questions only', null, 90],
  ['a report that was not agreed to be kept', report, 1],
  ['a case', agreed, 90],
])('%s, with weekly tips', (_case, told, days) => {
  const tips = { time: 'morning', next: 1, dueAt: NOW.toISOString() } as const;
  expect(forgetAt({ report: told, reachedHere: false, tips }, NOW).getTime() - NOW.getTime()).toBe(
    days * DAY_MS,
  );
});
