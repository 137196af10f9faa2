import type { Case } from '../domain/cases/case.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { mayKeepMedia } from '../domain/cases/may-keep-media.ts';
import { addToTalk } from '../domain/cases/talk.ts';
import { contentWithoutHandle } from '../domain/cases/without-handles.ts';
import type { Content } from '../domain/messages.ts';
import { WAITS } from '../domain/pace/waits.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { keepMedia } from './keep-media.ts';

type Said = Extract<CaseEvent, { kind: 'person.said' | 'person.to_bot' | 'person.left' }>;

/** What an entry of the timeline is named by. */
const WHAT = { 'person.said': 'wrote', 'person.to_bot': 'back to the bot', 'person.left': 'left' } as const;
const NOTIFIED = 'notified';

/**
 * Hands the staff member of a talk what its person did: wrote, asked for the menu, said STOP. The words go into
 * the case; the notice by SMS holds none of them, and comes at most every ten minutes unless there is danger.
 */
export async function hearPerson(parts: DeskParts, conversation: string, event: Said): Promise<void> {
  const talk = talkOf(await parts.cases.ofConversation(conversation));
  if (talk === undefined) return;
  const changed = await changeCase(parts, talk.id, (current) => heard(current, event));
  if (changed !== undefined && event.kind === 'person.said' && 'media' in event.content) {
    await keepMedia(parts, conversation, changed.id, [event.content]);
  }
  if (changed?.events.includes(noticeKey(event)) === true) await notify(parts, changed, event);
}

/** The case of which somebody spoke with the person last; one that nobody answered, when there is no other. */
function talkOf(cases: readonly Case[]): Case | undefined {
  const spoken = (known: Case): string => known.talk.findLast(({ from }) => from === 'staff')?.at ?? '';
  return cases.toSorted((a, b) => spoken(b).localeCompare(spoken(a)))[0];
}

function heard(current: Case, event: Said): Case {
  if (current.events.includes(event.id)) return current;
  const at = new Date(event.at);
  const written = { at, what: WHAT[event.kind] };
  const isNoticed = isDue(current, event);
  return {
    ...current,
    updatedAt: at,
    talk:
      event.kind === 'person.said'
        ? addToTalk(current.talk, { at: event.at, from: 'person', content: kept(current, event.content) })
        : current.talk,
    events: [...current.events, event.id, ...(isNoticed ? [noticeKey(event)] : [])],
    timeline: [...current.timeline, written, ...(isNoticed ? [{ at, what: NOTIFIED }] : [])],
  };
}

/** The handle of a voice note or a picture goes to who fetches it, once the case may keep it. */
function kept(current: Case, content: Content): Content {
  return mayKeepMedia(current) ? contentWithoutHandle(content) : content;
}

/** Names the notice of an event, in the case and in the outbox: killed in between, it is sent once all the same. */
function noticeKey({ id }: Said): string {
  return `${id}/notice`;
}

/** Nobody is told of a person whom they never answered. */
function isDue({ talk, timeline }: Case, event: Said): boolean {
  if (talk.length === 0) return false;
  if (event.kind !== 'person.said' || event.danger) return true;
  const last = timeline.findLast(({ what }) => what === NOTIFIED || what === 'answered');
  const told = last?.what === NOTIFIED ? last.at.getTime() : -Infinity;
  return Date.parse(event.at) - told > WAITS.betweenNotices;
}

async function notify(parts: DeskParts, { code, takenBy }: Case, event: Said): Promise<void> {
  const isDanger = event.kind === 'person.said' && event.danger;
  const text = parts.text(`staff:${isDanger ? 'danger' : event.kind.replace('.', '_')}`, { code });
  const reply = { text, language: 'fr', urgency: isDanger ? 'safety' : 'ordinary' } as const;
  // Who took it may be off duty by now, and then danger is for everybody.
  const taker = parts.ladder.people.filter(({ address }) => address === takenBy);
  const people = taker.length === 0 && isDanger ? parts.ladder.people : taker;
  for (const { channel, address } of people) {
    const owed = { key: noticeKey(event), ref: parts.id(), reply };
    parts.wakeDeliver(await parts.conversations.enqueue(channel, address, owed, parts.now()));
  }
}
