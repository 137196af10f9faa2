import type { z } from 'zod';
import type { QueuedCase } from '../../../../storage/queue.ts';
import type { caseLineSchema } from '../../contract/cases.ts';
import { ownerLine, timeOrNull, type People } from './person-line.ts';

/** A line of the queue; `channel` is the name of that of its conversation, if it has one. */
export function caseLine(
  known: QueuedCase,
  people: People,
  channel: string | undefined,
): z.input<typeof caseLineSchema> {
  const { id, code, status, level, about, occasion, child, region, language, unread, tags } = known;
  return {
    ...{ id, code, status, level, class: known.class, about, occasion, child, region, language, unread },
    channel: channelKind(channel),
    openedAt: known.openedAt.toISOString(),
    updatedAt: known.updatedAt.toISOString(),
    owner: ownerLine(people, known),
    answerBy: timeOrNull(known.answerBy),
    taskDue: timeOrNull(known.taskDue),
    tags: [...tags],
    isExercise: known.isExercise === true,
  };
}

function channelKind(channel: string | undefined): 'sms' | 'whatsapp' | 'simulator' | null {
  if (channel === undefined) return null;
  if (channel.startsWith('simulator')) return 'simulator';
  return channel.endsWith('whatsapp') ? 'whatsapp' : 'sms';
}
