import type { Receipt } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { errorOfCode } from './error-of-code.ts';
import { fieldOf, type Form } from './form.ts';
import { messageId } from './read-messages.ts';

/** Why a status was set aside. `of no use`: Twilio still has the message, which its first answer said already. */
export type StatusFault = 'status: no id' | 'status: of no use';

const MEANING = new Map<string, Receipt['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

/**
 * Reads a status callback. Our reference stands in the query of its address, where the send put it; the error
 * code (21610: the person wrote STOP to this number) is for staff.
 */
export function readStatus(form: Form, url: string, now: Date): Result<Receipt, StatusFault> {
  const providerId = messageId(form);
  if (providerId === undefined) return err('status: no id');
  const status = MEANING.get(fieldOf(form, 'MessageStatus') || fieldOf(form, 'SmsStatus'));
  if (status === undefined) return err('status: of no use');
  const ref = new URLSearchParams(url.split('?', 2)[1] ?? '').get('ref') ?? '';
  const error = fieldOf(form, 'ErrorCode');
  return ok({
    providerId,
    status,
    at: now,
    ...(ref !== '' && { ref: ref.slice(0, 512) }),
    ...(/^[0-9]{1,9}$/.test(error) && error !== '0' && { error }),
    ...(errorOfCode(Number(error)) === 'opted_out' && { isOptOut: true }),
  });
}
