import { countSms } from '../domain/language/count-sms.ts';
import { gsm7 } from '../domain/language/gsm7.ts';
import type { Reply, Surface } from '../domain/messages.ts';
import { numberedText } from '../domain/numbered-text.ts';
import { MOST_BODY_UNITS } from '../domain/whatsapp-limits.ts';

/** A reply by SMS costs at most this many segments; above it, what was one reply stays two. */
export const SMS_BUDGET = 2;

/**
 * Joins what a turn says into as few messages as its surface allows: a person pays attention, and somebody
 * pays money, for each. Order is kept; only the last of joined replies may offer choices.
 */
export function joinReplies(replies: readonly Reply[], surface: Surface): Reply[] {
  const joined: Reply[] = [];
  for (const reply of replies) {
    const before = joined.at(-1);
    const both = before === undefined ? undefined : join(before, reply);
    if (both !== undefined && fits(both, surface)) joined.splice(-1, 1, both);
    else joined.push(reply);
  }
  return joined;
}

function join(first: Reply, second: Reply): Reply | undefined {
  if (first.choices !== undefined || first.language !== second.language) return undefined;
  const urgency = first.urgency === 'safety' ? 'safety' : second.urgency;
  return { ...second, text: `${first.text}\n${second.text}`, urgency };
}

/** Whether a reply keeps within its surface: two SMS, or a body under which WhatsApp shows choices. */
export function fits(reply: Reply, surface: Surface): boolean {
  if (surface === 'whatsapp') return reply.text.length <= MOST_BODY_UNITS;
  return countSms(gsm7(numberedText(reply.text, reply.choices), reply.language)).segments <= SMS_BUDGET;
}
