import { describe, expect, test } from '@jest/globals';

import type { WebhookRequest } from '#src/channels/channel.ts';
import { reportAddress } from '#src/channels/kannel/report-address.ts';
import type { Receipt } from '#src/domain/messages.ts';
import { NOW, receiveTable, REF } from '#tests/support/channel-runner.ts';

import { OPTIONS, reports, SECRETS } from './samples.ts';

/** The address of a report as Kannel fills it in. */
function filled(type: string, { ref = REF, token = OPTIONS.token } = {}): string {
  return reportAddress(OPTIONS.callbackUrl, ref, token).replace('%d', type).replace(OPTIONS.callbackUrl, '');
}
const call = (url: string): WebhookRequest => ({ method: 'GET', url, headers: {}, body: new Uint8Array() });
const receipt = (status: Receipt['status'], more: Partial<Receipt> = {}): Receipt => {
  return { providerId: REF, ref: REF, status, at: NOW, ...more };
};

describe('Kannel: reports', () => {
  receiveTable(reports, SECRETS, [
    { says: '1 delivered', request: call(filled('1')), receipts: [receipt('delivered')] },
    { says: '2 failed', request: call(filled('2')), receipts: [receipt('failed', { error: '2' })] },
    { says: '4 kept by the operator', request: call(filled('4')), receipts: [receipt('sent')] },
    { says: '8 taken by the operator', request: call(filled('8')), receipts: [receipt('sent')] },
    {
      says: '16 refused by the operator',
      request: call(filled('16')),
      receipts: [receipt('failed', { error: '16' })],
    },
    { says: '32 says nothing', request: call(filled('32')), ignored: ['report: of no use'] },
    { says: 'no kind', request: call(filled('')), ignored: ['report: of no use'] },
  ]);
});

describe('Kannel: a report that is not signed is refused', () => {
  const good = filled('1');
  receiveTable(
    reports,
    SECRETS,
    (
      [
        ['without a signature', good.replace(/&sig=[^&]+/, '')],
        ['with an empty one', good.replace(/&sig=[^&]+/, '&sig=')],
        ['with a shorter one', good.replace(/&type/, '').replace(/.&?=?1$/, '')],
        ['of another key', filled('1', { token: 'another-token-01' })],
        ['for another send', good.replace(/ref=[^&]+/, `ref=${Buffer.from('out/18').toString('base64url')}`)],
        ['with the token itself', `/channels/kannel/status?ref=b3V0&sig=${OPTIONS.token}&type=1`],
        ['for no send', filled('1', { ref: '' })],
        ['with nothing', '/channels/kannel/status'],
      ] as const
    ).map(([how, url]) => ({ says: how, request: call(url), refused: 'signature' })),
  );
});

test('Kannel: nothing in the address of a report is an escape to Kannel but its kind', () => {
  const address = reportAddress('https://gov.example/la%20kana/', '%d %% é', OPTIONS.token);
  expect(address.replaceAll('%%', '').match(/%./g)).toEqual(['%d']);
  expect(address).toMatch(/^https:\/\/gov\.example\/la%%20kana\/channels\/kannel\/status\?/);
});
