import type { Conversations } from '../storage/conversations.ts';
import type { Job } from './job.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Providers deliver a message again for up to seven days; a key is kept longer than that. */
const KEEP_KEYS_MS = 9 * DAY_MS;
/** What became of a reply is of use to staff for a month. */
const KEEP_REPLIES_MS = 30 * DAY_MS;

/** Keeps conversations from growing without end: old keys of messages and old replies go. */
export function trimConversations(conversations: Pick<Conversations, 'trim'>, now: () => Date): Job {
  return {
    name: 'trim-conversations',
    every: '6 hours',
    run: () => {
      const time = now().getTime();
      return conversations.trim(new Date(time - KEEP_KEYS_MS), new Date(time - KEEP_REPLIES_MS));
    },
  };
}
