import { beforeAll, expect, test } from '@jest/globals';
import { newSession } from '#src/bot/session.ts';
import { testBot } from '#tests/support/walk.ts';

let say: Awaited<ReturnType<typeof testBot>>;
beforeAll(async () => {
  say = await testBot();
});

const picture = (caption: string) =>
  ({ kind: 'image', media: 'm1', mimeType: 'image/jpeg', caption }) as const;

test('a cry for help under a picture is danger', async () => {
  const { events, replies } = await say(newSession(), picture('au secours il me frappe'), 'whatsapp');
  expect(events).toMatchObject([{ kind: 'case.reported', report: { dangerNow: true } }]);
  expect(replies[0]).toMatchObject({ urgency: 'safety' });
});

test('words under a picture are heard in a report, and its picture is kept', async () => {
  const { session } = await say(newSession(), 'mon patron a pris mon passeport', 'whatsapp');
  const told = await say(session, picture('je dors dans le magasin'), 'whatsapp');
  expect(told.session.report?.words).toContain('je dors dans le magasin');
  expect(told.session.report?.media).toHaveLength(1);
});
