const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long the conversation waits for people, in milliseconds. Product choices, to be tried with people. */
export const WAITS = {
  /** Who comes back to a report after more than this is asked before it goes on: the phone may be in other hands. */
  untilInterrupted: 6 * HOUR_MS,
  /** The bot answers again when no word of a staff member has come for so long. */
  untilBotAnswers: 4 * HOUR_MS,
  /** Somebody who wrote less than this ago is there, and an answer does not come unasked. */
  stillThere: 30 * MINUTE_MS,
  /** A staff member is told of new messages of one person at most this often. */
  betweenNotices: 10 * MINUTE_MS,
} as const;
