import { z } from 'zod';

import type { Incoming } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { typeName } from '../person-text.ts';
import { whatsappAddress } from '../whatsapp-address.ts';
import { readContent } from './read-content.ts';
import { readTime } from './read-time.ts';

/** Why a message was set aside: without an id it cannot be told from a repetition, without a sender not answered. */
export type MessageFault = 'message: not an object' | 'message: no id' | 'message: no sender';

const providerId = z.string().regex(/^[\x21-\x7e]{1,512}$/);

/**
 * Reads one element of `messages`. Whatever has an id and a sender becomes a message: a type or a part that we
 * do not know is `unknown`, a bad time is `now`. The sender is the phone number when there is one, in `from` or
 * not, else the business-scoped user id, which Meta puts in `from_user_id` or, in some versions, in `from`.
 */
export function readMessage(raw: unknown, now: Date): Result<Incoming, MessageFault> {
  if (!isObject(raw)) return err('message: not an object');
  const id = providerId.safeParse(raw['id']).data;
  if (id === undefined) return err('message: no id');
  const from = whatsappAddress(raw['from'], raw['from_user_id']);
  if (from === undefined) return err('message: no sender');
  const type = typeof raw['type'] === 'string' ? raw['type'] : 'other';
  return ok({
    key: `whatsapp:${id}`,
    channel: 'whatsapp',
    from,
    sentAt: readTime(raw['timestamp'], now),
    content: readContent(type, raw) ?? { kind: 'unknown', type: typeName(type) },
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
