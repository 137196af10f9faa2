import { WAITS } from '../../pace/waits.ts';
import type { Case } from '../case.ts';
import type { Doing, Speaker } from '../case-work.ts';

/** Who has the word now; nobody once they have been silent for as long as the bot waits before it answers again. */
export function speakerNow({ speaker }: Pick<Case, 'speaker'>, now: Date): Speaker | undefined {
  const isOver = speaker !== undefined && now.getTime() - speaker.at.getTime() > WAITS.untilBotAnswers;
  return isOver ? undefined : speaker;
}

/** A case in which somebody took the word without having written yet. */
export function takenOver(known: Case, { by, at }: Doing): Case {
  if (speakerNow(known, at)?.id === by) return known;
  const timeline = [...known.timeline, { at, what: 'took_over', by }];
  return { ...known, speaker: { id: by, at }, updatedAt: at, timeline };
}

/** A case in which the bot has the word again. */
export function withoutSpeaker({ speaker: _speaker, ...known }: Case): Case {
  return known;
}
