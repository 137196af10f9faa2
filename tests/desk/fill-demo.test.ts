import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fillDemo } from '#src/desk/fill-demo.ts';
import { LEVELS } from '#src/domain/triage/level.ts';
import { startTestService, type TestService } from '#tests/support/service.ts';
import { openDesk } from '#tests/support/case-desk.ts';

/** The made-up cases with which a demo begins. */
let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('an empty desk gets exercises of many kinds, which alert nobody and name no real phone', async () => {
  const { desk } = service.service;
  const made = await fillDemo(desk, service.content.demoCases, ['awa', 'sira']);
  const all = await service.cases.list({}, 100);
  expect(all).toHaveLength(made);
  expect(made).toBeGreaterThanOrEqual(12);
  expect(all.every(({ isExercise }) => isExercise === true)).toBe(true);
  expect(all.every(({ alert }) => alert.nextAt === undefined)).toBe(true);
  expect(new Set(all.map(({ language }) => language)).size).toBe(2);
  expect(new Set(all.map(({ status }) => status)).size).toBe(3);
  expect(LEVELS.filter((level) => all.some((known) => known.level === level)).length).toBeGreaterThanOrEqual(
    4,
  );
  expect(new Set(all.map(({ region }) => region)).size).toBeGreaterThanOrEqual(7);
  expect(all.some(({ ruledLevel, level }) => ruledLevel !== level)).toBe(true);
  const told = JSON.stringify(all.map(({ report, notes, talk, tasks }) => ({ report, notes, talk, tasks })));
  expect(told).not.toMatch(/\+?\d{8,}/);
  expect(JSON.stringify(all.map(({ report }) => report.callBackNumber))).toBe(
    JSON.stringify(all.map(() => null)),
  );
  // Again, or on a desk that has any case, there is nothing to do.
  expect(await fillDemo(desk, service.content.demoCases, ['awa'])).toBe(0);
  expect(await service.cases.list({}, 100)).toHaveLength(made);
});

test('they can be read and answered as any other, and the same place shows as a suspected duplicate', async () => {
  await using desk = await openDesk(service);
  const all = await service.cases.list({}, 100);
  for (const { id } of all)
    expect(await desk.call('sira', 'GET', `/cases/${id}`)).toMatchObject({
      status: 200,
      body: { isExercise: true },
    });
  const twin = all.filter(({ report }) => report.place === 'Village-Exercice');
  const read = await desk.call('sira', 'GET', `/cases/${twin[0]?.id ?? ''}`);
  expect(read.body).toMatchObject({ links: [{ id: twin[1]?.id, kind: 'suspected', why: 'same_place' }] });
});
