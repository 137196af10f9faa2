import type { CaseFile } from '../../../../desk/cases/read-case.ts';
import { answerKey } from '../../../../desk/answer-person.ts';
import type { TalkEntry } from '../../../../domain/cases/talk.ts';
import type { Content } from '../../../../domain/messages.ts';
import type { ListedMedium } from '../../../../storage/media.ts';
import type { TalkLine } from '../../contract/cases.ts';
import { personOrNull, type People } from './person-line.ts';

/** How far a message of staff got, by what became of it in the outbox. Words that wait for the person are owed. */
const DELIVERY: Readonly<Record<string, TalkLine['delivery']>> = {
  owed: 'owed',
  held: 'owed',
  sending: 'owed',
  in_doubt: 'in_doubt',
  unknown: 'in_doubt',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
};

/** What person and staff wrote, the oldest first, with the voice notes and pictures that came outside of the talk. */
export function talkLines(file: CaseFile, people: People): TalkLine[] {
  const { known, media } = file;
  const talk = known.talk.map((entry, index) => talkLine(file, entry, index, people));
  const inTalk = new Set(known.talk.map(({ medium }) => medium));
  const beside = media.filter(({ id }) => !inTalk.has(id)).map((medium) => besideLine(medium));
  return [...talk, ...beside].toSorted((a, b) => a.at.localeCompare(b.at));
}

function talkLine(file: CaseFile, entry: TalkEntry, index: number, people: People): TalkLine {
  const { known, correspondence, media } = file;
  const { at, from, content, by } = entry;
  // An older version gave its entries no ids; they keep their place, since only the oldest go.
  const id = entry.id ?? `${known.id}-${index}`;
  const sent = from === 'staff' ? correspondence?.sent.get(answerKey(id)) : undefined;
  return {
    id,
    at: new Date(at).toISOString(),
    by: from,
    staff: personOrNull(people, by),
    text: textOf(content),
    medium: 'media' in content ? mediumOf(content, entry.medium, media) : null,
    language: entry.language ?? null,
    delivery: sent === undefined ? null : (DELIVERY[sent] ?? null),
  };
}

function besideLine(medium: ListedMedium): TalkLine {
  return {
    id: shortId(medium.id),
    at: medium.at.toISOString(),
    by: 'person',
    staff: null,
    text: null,
    medium: shown(medium),
    language: null,
    delivery: null,
  };
}

function textOf(content: Content): string | null {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.title;
    case 'location':
      return [content.name, `${content.latitude}, ${content.longitude}`]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'unknown':
      return null;
    case 'audio':
    case 'image':
    case 'video':
    case 'document':
      return content.caption ?? null;
  }
}

function mediumOf(
  content: Extract<Content, { media: string }>,
  id: string | undefined,
  media: readonly ListedMedium[],
): TalkLine['medium'] {
  const listed = media.find((medium) => medium.id === id);
  if (listed !== undefined) return shown(listed);
  // Nobody fetches it: there is no consent to keep it, or an older version did not know how.
  return { id: '', kind: content.kind, status: 'failed', mimeType: content.mimeType };
}

function shown({ id, kind, status, mimeType }: ListedMedium): NonNullable<TalkLine['medium']> {
  return { id: shortId(id), kind, status, mimeType: mimeType ?? null };
}

/** Of an id that begins with that of its case, the rest: what its address on the API ends with. */
function shortId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
