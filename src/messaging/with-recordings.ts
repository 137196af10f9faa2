import type { Reply } from '../domain/messages.ts';

/**
 * The replies of a turn as they are owed: the recorded text that belongs to one follows it as a message of its own, so
 * that each is sent, tried again and confirmed by itself. `plays` says whether the channel has that recording.
 */
export function withRecordings(replies: readonly Reply[], plays: (audio: string) => boolean): Reply[] {
  return replies.flatMap(({ audio, ...reply }) => {
    if (audio === undefined || !plays(audio)) return [reply];
    return [reply, { text: '', language: reply.language, urgency: 'ordinary' as const, audio }];
  });
}
