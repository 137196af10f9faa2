import { z } from 'zod';

import type { Incoming, Receipt } from '../../domain/messages.ts';
import type { Result } from '../../domain/result.ts';
import { parseJson } from '../send-outcome.ts';
import { readMessage } from './read-message.ts';
import { readStatus } from './read-status.ts';

/** Everything that one webhook holds. `ignored` names what was set aside, without any content. */
export interface WebhookContent {
  readonly messages: readonly Incoming[];
  readonly receipts: readonly Receipt[];
  readonly ignored: readonly string[];
}

const list = z.array(z.unknown()).catch([]);
const envelope = z.object({ entry: list });
const entry = z.object({ changes: list });
const change = z.object({
  field: z.string().catch('messages'),
  value: z.object({ messages: list, statuses: list, errors: list }),
});
type Value = z.infer<typeof change>['value'];

/**
 * Reads a webhook of the Cloud API: every status and every message of every change of every entry. One bad item
 * never loses the others. Bytes that are not UTF-8 become U+FFFD, for a person's other words are worth having.
 * `undefined` when it is not JSON.
 */
export function readWebhook(body: Uint8Array, now: Date): WebhookContent | undefined {
  const json = parseJson(new TextDecoder().decode(body));
  if (json === undefined) return undefined;
  const ignored: string[] = [];
  const values = valuesOf(json, ignored);
  const receipts = gather(values, 'statuses', (raw) => readStatus(raw, now), ignored);
  const read = gather(values, 'messages', (raw) => readMessage(raw, now), ignored);
  const keys = new Set<string>();
  const messages = read.filter(({ key }) => {
    if (!keys.has(key)) return keys.add(key);
    ignored.push('message: twice in one batch');
    return false;
  });
  return { messages, receipts, ignored };
}

function valuesOf(json: unknown, ignored: string[]): Value[] {
  const entries = envelope.safeParse(json).data?.entry;
  if (entries === undefined) ignored.push('envelope: not an object');
  return (entries ?? []).flatMap((rawEntry) => {
    const changes = entry.safeParse(rawEntry).data?.changes;
    if (changes === undefined) ignored.push('entry: not an object');
    return (changes ?? []).flatMap((rawChange) => {
      const { success, data } = change.safeParse(rawChange);
      if (!success) ignored.push('change: not an object');
      else if (data.field !== 'messages') ignored.push('change: of another field');
      else {
        ignored.push(...data.value.errors.map(() => 'errors: of the provider'));
        return [data.value];
      }
      return [];
    });
  });
}

function gather<T>(
  values: readonly Value[],
  name: 'messages' | 'statuses',
  read: (raw: unknown) => Result<T, string>,
  ignored: string[],
): T[] {
  return values.flatMap((value) =>
    value[name].flatMap((raw) => {
      const result = read(raw);
      if (result.ok) return [result.value];
      ignored.push(result.error);
      return [];
    }),
  );
}
