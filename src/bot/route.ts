import { asksForCheck } from '../domain/offer/asks-for-check.ts';
import { corridorOf } from '../domain/places/corridor.ts';
import type { Goal } from './goal.ts';
import { learnGoal } from './learn-words.ts';
import { topicNamed, topicsGoal } from './topics-goal.ts';
import type { Turn } from './turn.ts';
import { wantsToLeave } from './wants-to-leave.ts';

/**
 * Where a message leads when no question is open, or when it is no answer to the open one. Undefined when it
 * leads nowhere: nothing was understood, or it only says yes, no or thanks. A language that we do not write leads to
 * the choice of one that we do, or of a person.
 */
export function route(turn: Turn): Goal | undefined {
  return learnGoal(turn) ?? intended(turn);
}

function intended(turn: Turn): Goal | undefined {
  const { said, parts } = turn;
  if (asksForCheck(said, parts.country.offers)) return { dialog: 'offer' };
  switch (said.intent.name) {
    case 'danger':
      return { dialog: 'danger' };
    case 'seek_help':
      return { dialog: 'report', options: { about: 'self' } };
    case 'report':
      return { dialog: 'report', options: { about: 'other' } };
    case 'ask':
      if (said.intent.topic === 'travel' && corridorOf(said.countries, parts.country.corridor) !== undefined)
        return { dialog: 'travel' };
      return topicsGoal(turn);
    case 'contacts':
      return { dialog: 'numbers' };
    case 'human':
      return { dialog: 'person' };
    case 'language':
      return { dialog: 'language' };
    case 'stop':
      return wantsToLeave(said) ? { dialog: 'exit' } : undefined;
    case 'greeting':
      return { dialog: 'menu' };
    case 'other':
      return said.foreign ? { dialog: 'language', options: { foreign: true } } : topicNamed(turn);
    case 'thanks':
    case 'yes':
    case 'no':
      return undefined;
  }
}
