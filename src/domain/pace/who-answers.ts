import { WAITS } from './waits.ts';

/** Who has the word in a conversation, as it is stored. */
export interface Word {
  readonly mode: 'bot' | 'human';
  /** When a staff member last wrote; null when none did since the bot last answered. */
  readonly humanAt: Date | null;
}

/**
 * Who answers the next message: a staff member who has the word, or the bot; `bot_again` when it is its first
 * answer since, after the word was given back or nobody used it for a while. Nothing is sent by itself when
 * that time is over.
 */
export function whoAnswers({ mode, humanAt }: Word, now: Date): 'bot' | 'bot_again' | 'human' {
  if (humanAt === null) return mode;
  const isOver = now.getTime() - humanAt.getTime() > WAITS.untilBotAnswers;
  return mode === 'bot' || isOver ? 'bot_again' : 'human';
}
