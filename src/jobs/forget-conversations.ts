import type { Conversations } from '../storage/conversations.ts';
import type { Job } from './job.ts';

/** Forgets people whose time has come (`src/domain/cases/retention.ts`): what they told, and how they are reached. */
export function forgetConversations(conversations: Pick<Conversations, 'forget'>, now: () => Date): Job {
  return { name: 'forget-conversations', every: '1 hour', run: () => conversations.forget(now()) };
}
