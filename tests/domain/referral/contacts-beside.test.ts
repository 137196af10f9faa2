import { expect, test } from '@jest/globals';
import { contactsBeside } from '#src/domain/referral/contacts-beside.ts';
import { mali } from '#tests/domain/triage/mali.ts';

const NEED = { mode: 'demo', now: new Date('2026-03-10T12:00:00Z') } as const;

test.each([
  ['LY', true, ['ml.police.17', 'ml.samu.15'], ['ly.emergency.1515', 'ly.gbv.1417']],
  ['LY', false, ['ml.gbv.80333', 'ml.samu.15'], ['ly.gbv.1417', 'ly.iom']],
  ['SN', true, ['ml.police.17', 'ml.samu.15'], ['sn.police.17']],
  ['KW', true, ['ml.police.17', 'ml.samu.15'], []],
] as const)('for somebody at home about somebody in %s (danger: %s)', (there, danger, here, abroad) => {
  const found = contactsBeside({ ...NEED, danger }, there, mali.contacts);
  expect(found.here.map(({ contact }) => contact.id)).toEqual(here);
  expect(found.there.map(({ contact }) => contact.id)).toEqual(abroad);
});
