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
    { says: 'for no send', request: call(filled('1', { ref: '' })), ignored: ['report: no reference'] },
    { says: 'no kind', request: call(filled('')), ignored: ['report: of no use'] },
  ]);
});

describe('Kannel: a report without the token is refused', () => {
  const good = filled('1');
  receiveTable(
    reports,
    SECRETS,
    (
      [
        ['without a token', good.replace(/token=[^&]+&/, '')],
        ['with an empty one', good.replace(/token=[^&]+/, 'token=')],
        ['with a shorter one', good.replace(/(token=[^&]+)[^&]&/, '$1&')],
        ['with another one', filled('1', { token: 'another-token-01' })],
        ['with it after another one', good.replace('?token=', '?token=x&token=')],
        ['with nothing', '/channels/kannel/status'],
      ] as const
    ).map(([how, url]) => ({ says: how, request: call(url), refused: 'signature' })),
  );
});

test('Kannel: nothing in the address of a report is an escape to Kannel but its kind', () => {
  const address = reportAddress('https://gov.example/la%20kana/', '%d %% é', 'to%d&k=é n');
  expect(address.replaceAll('%%', '').match(/%./g)).toEqual(['%d']);
  const start =
    'https://gov.example/la%%20kana/channels/kannel/status?token=to%%25d%%26k%%3D%%C3%%A9%%20n&ref=';
  expect(address.startsWith(start)).toBe(true);
});
