import { z } from 'zod';

import type { Receipt } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { errorOfCode } from './error-of-code.ts';
import { readTime } from './read-time.ts';

/** Why a status was set aside. `of no use`: one that says nothing about a message of ours on its way. */
export type StatusFault = 'status: malformed' | 'status: of no use';

const status = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,512}$/),
  status: z.string(),
  timestamp: z.unknown(),
  biz_opaque_callback_data: z.string().max(512).optional().catch(undefined),
  errors: z
    .array(z.object({ code: z.union([z.number(), z.string().max(20)]) }))
    .optional()
    .catch(undefined),
});

/** `played` (a voice message was listened to) is a message read; `deleted` says nothing about its delivery. */
const MEANING = new Map<string, Receipt['status']>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** Reads one element of `statuses`. They come in any order, and more than once. */
export function readStatus(raw: unknown, now: Date): Result<Receipt, StatusFault> {
  const { success, data } = status.safeParse(raw);
  if (!success) return err('status: malformed');
  const meaning = MEANING.get(data.status);
  if (meaning === undefined) return err('status: of no use');
  const ref = data.biz_opaque_callback_data;
  const code = data.errors?.[0]?.code;
  return ok({
    providerId: data.id,
    status: meaning,
    at: readTime(data.timestamp, now),
    ...(ref !== undefined && { ref }),
    ...(code !== undefined && { error: String(code) }),
    ...(errorOfCode(Number(code)) === 'opted_out' && { isOptOut: true }),
  });
}
