import { z } from 'zod';
import { personText } from '../channels/person-text.ts';
import type { Content, Incoming } from '../domain/messages.ts';
import { phoneAddress, phoneSchema, surfaceSchema } from './phone-line.ts';
import { sampleMedia } from './sample-media.ts';

const words = z.string().min(1).transform(personText);
const short = words.pipe(z.string().max(256));
const degrees = (most: number) => z.number().min(-most).max(most);

const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: words }),
  z.strictObject({ kind: z.literal('choice'), id: short, title: short }),
  z.strictObject({ kind: z.enum(['audio', 'image']) }),
  z.strictObject({ kind: z.literal('location'), latitude: degrees(90), longitude: degrees(180) }),
]);

const messageSchema = z.strictObject({
  phone: phoneSchema,
  surface: surfaceSchema,
  /** Made by the phone, one for each message: a retry has the same. */
  key: z.string().regex(/^[\w-]{8,64}$/),
  content: contentSchema,
});

/**
 * A message as the page posts it, `{phone, surface, key, content}` in JSON; `undefined` when it is anything else.
 * A sample stands in place of files, and the clock is ours: the browser's word is not taken for either.
 */
export function readMessage(body: Uint8Array, now: Date): Incoming | undefined {
  const parsed = messageSchema.safeParse(json(body));
  if (!parsed.success) return undefined;
  const { phone, surface, key, content } = parsed.data;
  return {
    key: `${phone}/${key}`,
    channel: `simulator-${surface}`,
    from: phoneAddress(phone),
    sentAt: now,
    content: whole(content),
  };
}

function whole(content: z.infer<typeof contentSchema>): Content {
  switch (content.kind) {
    case 'text':
    case 'choice':
    case 'location':
      return content;
    case 'audio':
    case 'image':
      return sampleMedia(content.kind);
  }
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
