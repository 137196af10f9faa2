import type { Topic } from '../domain/understanding.ts';
import type { Goal } from './goal.ts';
import type { Turn } from './turn.ts';

/** What the dialog of topics begins with; with nothing of it, the list. Ids only: no words of the person. */
export interface TopicsOptions {
  /** The class whose general text to tell. */
  readonly topic?: Topic;
  /** Id of the topic to tell. */
  readonly id?: string;
  /** Whether to tell its second text. */
  readonly more?: boolean;
  /** Ids of topics of which to ask which was meant. */
  readonly meant?: readonly string[];
  /** Whether no topic answers what was asked. */
  readonly nothing?: boolean;
  /** Page of the list, from 0. */
  readonly page?: number;
}

/** Where a question in the person's own words leads: to its text, to "did you mean", or to a person. */
export function topicsGoal({ parts, said }: Turn): Goal {
  const found = parts.searchTopics(said);
  switch (found.kind) {
    case 'found':
      return goal({ id: found.topic.id });
    case 'unsure':
      return goal({ meant: found.topics.map(({ id }) => id) });
    case 'nothing':
      return goal({ nothing: true });
  }
}

/** The topic that a message surely asks for, though it is no question in so many words. */
export function topicNamed({ parts, said }: Turn): Goal | undefined {
  const found = parts.searchTopics(said);
  return found.kind === 'found' ? goal({ id: found.topic.id }) : undefined;
}

function goal(options: TopicsOptions): Goal {
  return { dialog: 'topics', options };
}
