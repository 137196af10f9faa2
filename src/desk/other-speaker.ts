import type { Case } from '../domain/cases/case.ts';
import { speakerNow } from '../domain/cases/work/speaker.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Who has the word with the person of a case through another case of theirs, `speakerId` left out; undefined when nobody
 * has. One person may have several cases, and hears one voice all the same.
 */
export async function otherSpeaker(
  { cases, now }: Pick<DeskParts, 'cases' | 'now'>,
  { id, conversation }: Pick<Case, 'id' | 'conversation'>,
  speakerId?: string,
): Promise<string | undefined> {
  if (conversation === '') return undefined;
  const others = (await cases.ofConversation(conversation)).filter(
    (other) => other.id !== id && other.conversation === conversation,
  );
  return others
    .map((other) => speakerNow(other, now())?.id)
    .find((speaker) => speaker !== undefined && speaker !== speakerId);
}
