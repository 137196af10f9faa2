import { mayKeepMedia } from '../domain/cases/may-keep-media.ts';
import type { Medium } from '../domain/cases/report.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Wants the voice notes and pictures that came through a conversation to a case, if the case may keep them. The case as
 * it is now decides, not what it was when they came: an erasure that came between the two stays one.
 */
export async function keepMedia(
  parts: DeskParts,
  conversation: string,
  caseId: string,
  told: readonly Medium[],
): Promise<void> {
  const { media, cases, conversations, now } = parts;
  if (!mayKeepMedia(await cases.find(caseId))) return media.erase(caseId, now());
  if (told.length === 0) return;
  const channel = await conversations.channelOf(conversation);
  if (channel !== undefined) await media.want(caseId, { channel, conversation }, told, now());
}
