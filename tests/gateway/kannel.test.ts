import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { fakeOperator, type FakeOperator, type FakeSms } from '#tests/support/fake-operator.ts';
import { KANNEL_SECRETS, reserveGateway, type KannelGateway } from '#tests/support/kannel-gateway.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { until } from '#tests/support/until.ts';
import { setTimeout as wait } from 'node:timers/promises';

/** The real process behind a real Kannel: a text typed at the fake operator, and what the phone gets. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let gateway: KannelGateway;
let operator: FakeOperator;
let lakana: LakanaProcess;

beforeAll(async () => {
  folder = await temporaryFolder();
  gateway = await reserveGateway(folder.path, 'fake');
  lakana = await startLakana(folder.path, { ...KANNEL_SECRETS, KANNEL_SEND_URL: gateway.sendUrl });
  await gateway.start(lakana.url);
  operator = fakeOperator(gateway.operatorPort);
}, 120_000);
afterAll(async () => {
  await operator?.leave();
  await gateway?.kill();
  await lakana?.kill();
  await folder.remove();
});

test('x', async () => {
  await operator.say('22376120001', 'bonjour à tous');
  await wait(5000);
  console.log(operator.got(), gateway.output().slice(-6000), lakana.output());
});
