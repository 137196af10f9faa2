import { mayKeepMedia } from '../domain/cases/may-keep-media.ts';
import type { Report } from '../domain/cases/report.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Wants the voice notes and pictures of a report that its case may keep. The case as it is now decides, not the report
 * as it was told: an erasure that came between the two stays one.
 */
export async function keepMedia(parts: DeskParts, conversation: string, report: Report): Promise<void> {
  const { media, cases, conversations, now } = parts;
  const { caseId } = report;
  if (!mayKeepMedia(await cases.find(caseId))) return media.erase(caseId, now());
  if (report.media.length === 0) return;
  const channel = await conversations.channelOf(conversation);
  if (channel !== undefined) await media.want(caseId, channel, report.media, now());
}
