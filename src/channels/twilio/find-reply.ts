import { z } from 'zod';

import type { Address, Reply } from '../../domain/messages.ts';
import { parseJson } from '../send-outcome.ts';
import { callTwilio } from './call-twilio.ts';
import type { Line } from './line.ts';
import type { TwilioOptions } from './options.ts';

/** The most that Twilio gives at once; more than we ever send to one person. */
const PAGE = '1000';
/** Twilio's times are whole seconds of its own clock, which need not be ours. */
const CLOCKS_DIFFER_MS = 5_000;

const page = z.object({
  messages: z.array(z.unknown()),
  next_page_uri: z.string().nullish(),
});
const message = z.object({
  sid: z.string().min(1),
  body: z.string(),
  date_created: z.string().nullish(),
});

/**
 * Looks up whether a reply in doubt was taken: the same text, from this line to this person, created since the
 * attempt. `not_sent` only when the whole list was seen; `undefined` when it could not be had.
 *
 * The list is not narrowed with Twilio's filter `DateSent>`: the date of sending is empty while a message waits
 * in Twilio's queue, and a message that waits is the very one that must be found.
 */
export async function findReply(
  options: TwilioOptions,
  line: Line,
  what: { readonly to: Address; readonly reply: Reply; readonly since: Date },
): Promise<{ readonly providerId: string } | 'not_sent' | undefined> {
  const to = line.to(what.to);
  if (to === undefined) return 'not_sent';
  const call = await callTwilio(options, { query: { To: to, From: line.from, PageSize: PAGE } });
  if (call.kind !== 'answered' || call.status !== 200) return undefined;
  const { success, data } = page.safeParse(parseJson(call.text));
  if (!success) return undefined;
  const body = line.body(what.reply).trim();
  const from = what.since.getTime() - CLOCKS_DIFFER_MS;
  for (const raw of data.messages) {
    const sent = message.safeParse(raw).data;
    if (sent?.body.trim() === body && createdSince(sent.date_created, from)) return { providerId: sent.sid };
  }
  return data.next_page_uri ? undefined : 'not_sent';
}

/** A message without a date that can be read counts as recent: better one reply too few than one twice. */
function createdSince(date: string | null | undefined, from: number): boolean {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) || time >= from;
}
