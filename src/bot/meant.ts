import { menuOption } from '#dialogs/menu-dialog.ts';
import type { Option } from '#dialogs/prompts/question.ts';
import type { Goal } from './goal.ts';
import type { Turn } from './turn.ts';

/** Readings that are offered; more is a menu. */
const MOST = 3;

/**
 * "Do you mean": the likeliest readings of a message that was not understood, to be chosen from. Undefined when
 * nothing is likely, or when it was no text.
 */
export function meantGoal(turn: Turn): Goal | undefined {
  if (turn.content.kind !== 'text') return undefined;
  const options = turn.said.readings.map((reading) => optionOf(turn, reading)).slice(0, MOST);
  return options.length === 0 ? undefined : { dialog: 'meant', options: { options } };
}

/** A reading as a choice of the dialog `meant`: an entry of the menu, danger, or a topic. */
function optionOf({ parts }: Turn, { name, topic }: Turn['said']['readings'][number]): Option {
  switch (name) {
    case 'danger':
      return { id: 'danger', title: 'unsure:choice.danger' };
    case 'ask': {
      const found = parts.topics.find((info) => info.topic === topic);
      return found === undefined ? menuOption('topics') : { id: `topic.${found.id}`, title: found.title };
    }
    case 'seek_help':
      return menuOption('self');
    case 'report':
      return menuOption('other');
    case 'contacts':
      return menuOption('numbers');
    case 'human':
      return menuOption('person');
    case 'language':
      return menuOption('language');
  }
}
