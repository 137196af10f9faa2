import { reopenedByPerson } from '../domain/cases/apply-report.ts';
import type { Case } from '../domain/cases/case.ts';
import type { CaseEvent } from '../domain/cases/report.ts';
import { mayKeepMedia } from '../domain/cases/may-keep-media.ts';
import { addToTalk } from '../domain/cases/talk.ts';
import { contentWithoutHandle } from '../domain/cases/without-handles.ts';
import type { Content } from '../domain/messages.ts';
import { withoutSpeaker } from '../domain/cases/work/speaker.ts';
import { WAITS } from '../domain/pace/waits.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import { owePeople } from './owe-people.ts';
import { whoActs } from './who-acts.ts';
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
  const sent = event.kind === 'person.said' && 'media' in event.content ? event.content : undefined;
  const medium = sent === undefined ? undefined : parts.media.idOf(talk.id, sent.media);
  const changed = await changeCase(parts, talk.id, (current) => heard(current, event, medium));
  if (changed !== undefined && sent !== undefined) await keepMedia(parts, conversation, changed.id, [sent]);
  if (changed?.events.includes(noticeKey(event)) === true) await notify(parts, changed, event);
}

/** The case of which somebody spoke with the person last; one that nobody answered, when there is no other. */
function talkOf(cases: readonly Case[]): Case | undefined {
  const spoken = (known: Case): string => known.talk.findLast(({ from }) => from === 'staff')?.at ?? '';
  return cases.toSorted((a, b) => spoken(b).localeCompare(spoken(a)))[0];
}

function heard(current: Case, event: Said, medium: string | undefined): Case {
  if (current.events.includes(event.id)) return current;
  const at = new Date(event.at);
  const written = { at, what: WHAT[event.kind] };
  const isNoticed = isDue(current, event);
  // Whoever asks for the menu or leaves takes the word away from who had it.
  const known = event.kind === 'person.said' ? said(current, event, medium) : withoutSpeaker(current);
  return {
    ...known,
    updatedAt: at,
    events: [...known.events, event.id, ...(isNoticed ? [noticeKey(event)] : [])],
    timeline: [...known.timeline, written, ...(isNoticed ? [{ at, what: NOTIFIED }] : [])],
  };
}

function said(
  current: Case,
  event: Extract<Said, { kind: 'person.said' }>,
  medium: string | undefined,
): Case {
  const { id, at, content, language } = event;
  const entry = {
    ...({ id, at, from: 'person', content: kept(current, content) } as const),
    ...(language === undefined ? {} : { language }),
    ...(medium === undefined ? {} : { medium }),
  } as const;
  const known = reopenedByPerson(current, new Date(at));
  return { ...known, talk: addToTalk(known.talk, entry), unread: known.unread + 1 };
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

async function notify(parts: DeskParts, known: Case, event: Said): Promise<void> {
  const isDanger = event.kind === 'person.said' && event.danger;
  const text = parts.text(`staff:${isDanger ? 'danger' : event.kind.replace('.', '_')}`, {
    code: known.code,
  });
  const people = await whoActs(parts, known, isDanger);
  await owePeople(parts, people, { key: noticeKey(event), text, urgency: isDanger ? 'safety' : 'ordinary' });
}
