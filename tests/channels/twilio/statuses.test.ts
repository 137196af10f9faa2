import { describe } from '@jest/globals';

import type { Receipt } from '#src/domain/messages.ts';
import { NOW, receiveTable, type ReceiveCase } from '#tests/support/channel-runner.ts';

import { SECRETS, SID, signed, statuses } from './samples.ts';

const receipt = (status: Receipt['status'], more: Partial<Receipt> = {}): Receipt => {
  return { providerId: SID, status, at: NOW, ...more };
};
const status = (name: string, query = '') => signed(name, `/channels/twilio/status${query}`);

const onStatus: readonly ReceiveCase[] = [
  {
    says: 'delivered, with our reference out of the address',
    request: status('status-delivered', '?ref=out%2F17%20%C3%A9'),
    receipts: [receipt('delivered', { ref: 'out/17 é' })],
  },
  { says: 'read, without a reference', request: status('status-read'), receipts: [receipt('read')] },
  {
    says: 'the person wrote STOP to this number',
    request: status('status-stop', '?ref=a'),
    receipts: [receipt('failed', { ref: 'a', error: '21610', isOptOut: true })],
  },
  {
    says: 'undelivered is failed, with its code',
    request: status('status-undelivered'),
    receipts: [receipt('failed', { error: '30003' })],
  },
  { says: 'queued says nothing new', request: status('status-queued'), ignored: ['status: of no use'] },
  { says: 'an unknown status', request: status('status-unknown'), ignored: ['status: of no use'] },
  { says: 'no id', request: status('status-no-id'), ignored: ['status: no id'] },
];

describe('Twilio: statuses', () => {
  receiveTable(statuses, SECRETS, onStatus);
});
