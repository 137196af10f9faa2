import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';
import { splitMessages } from '../domain/language/sms/split-messages.ts';
import type { Reply, Surface } from '../domain/messages.ts';
import { numberedText } from '../domain/numbered-text.ts';
import { MOST_BODY_UNITS } from '../domain/whatsapp-limits.ts';

/** A reply by SMS costs at most this many segments; above it, what was one reply stays two, or becomes two. */
export const SMS_BUDGET = 2;

/**
 * Joins what a turn says into as few messages as its surface allows: a person pays attention, and somebody
 * pays money, for each. Order is kept; only the last of joined replies may offer choices. An SMS above its
 * budget is cut between words, because some phones and networks lose one of many parts, and all of it then.
 */
export function joinReplies(replies: readonly Reply[], surface: Surface): Reply[] {
  const joined = join(replies, surface);
  return surface === 'sms' ? joined.flatMap(cut) : joined;
}

function join(replies: readonly Reply[], surface: Surface): Reply[] {
  const joined: Reply[] = [];
  for (const reply of replies) {
    const before = joined.at(-1);
    const both = before === undefined ? undefined : inOne(before, reply);
    if (both !== undefined && fits(both, surface)) joined.splice(-1, 1, both);
    else joined.push(reply);
  }
  return joined;
}

function inOne(first: Reply, second: Reply): Reply | undefined {
  const isLast = first.choices !== undefined || first.askLocation === true;
  if (isLast || first.language !== second.language) return undefined;
  if (first.audio !== undefined && second.audio !== undefined) return undefined;
  const urgency = first.urgency === 'safety' ? 'safety' : second.urgency;
  return { ...first, ...second, text: `${first.text}\n${second.text}`, urgency };
}

/** The same in messages that keep within the budget; the last of them has the choices. */
function cut(reply: Reply): Reply[] {
  const { choices: _choices, askLocation: _askLocation, audio: _audio, ...plain } = reply;
  const withChoices = (text: string): boolean => fits({ ...reply, text }, 'sms');
  if (withChoices(reply.text) || !withChoices('')) return [reply];
  const texts = splitMessages(reply.text, (text) => fits({ ...plain, text }, 'sms'));
  const last = splitMessages(texts.at(-1) ?? '', withChoices);
  const all = [...texts.slice(0, -1), ...last];
  return all.map((text, index) => (index === all.length - 1 ? { ...reply, text } : { ...plain, text }));
}

/** Whether a reply keeps within its surface: two SMS, or a body under which WhatsApp shows choices. */
export function fits(reply: Reply, surface: Surface): boolean {
  if (surface === 'whatsapp') {
    const shown = reply.askLocation === true ? numberedText(reply.text, reply.choices) : reply.text;
    return shown.length <= MOST_BODY_UNITS;
  }
  return countSms(gsm7(numberedText(reply.text, reply.choices), reply.language)).segments <= SMS_BUDGET;
}
