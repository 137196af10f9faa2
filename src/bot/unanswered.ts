import type { DialogContext } from 'botbuilder-dialogs';
import { outgoingActivity } from './activities.ts';
import type { Goal } from './goal.ts';
import { numbersText } from './numbers-text.ts';
import { route } from './route.ts';
import type { Turn } from './turn.ts';

/** Dialogs that nothing but danger or the person's own wish may leave: a report under way is not lost. */
const KEPT_DIALOGS = ['report', 'consent', 'call-back', 'pass-on', 'danger', 'person'];

/** Misses after which a person is offered instead of one more "I did not understand". */
const MISSES_TO_PERSON = 3;

/**
 * A question is open and the message is no answer to it. A question asked back is answered and the open one
 * asked again; another wish is followed, unless a report is under way; the rest is asked again, then rephrased,
 * then handed to a person. Returns where to go on, or undefined when all is said.
 */
export async function afterUnanswered(dc: DialogContext, turn: Turn): Promise<Goal | undefined> {
  const isKept = KEPT_DIALOGS.includes(dc.activeDialog?.id ?? '');
  const goal = route(turn);
  if (!isKept && goal !== undefined) return goal;
  const aside = asideText(turn);
  if (aside !== undefined) return reprompt(dc, turn, aside);
  turn.session.misses += 1;
  if (turn.session.misses < MISSES_TO_PERSON) {
    return reprompt(dc, turn, turn.text(turn.session.misses === 1 ? 'common:again' : 'common:rephrase'));
  }
  turn.session.misses = 0;
  return isKept ? reprompt(dc, turn, turn.text('common:rephrase')) : { dialog: 'person' };
}

/** What is said in passing, before the open question is asked again; it is no miss. */
function asideText(turn: Turn): string | undefined {
  const { content, said, parts } = turn;
  if (content.kind === 'choice') return turn.text('common:old_button');
  if (content.kind !== 'text')
    return turn.text(turn.session.report === null ? 'common:media' : 'common:media_kept');
  const { name, topic } = said.intent;
  if (name === 'ask' && topic !== null) {
    const found = parts.topics.find((info) => info.topic === topic);
    return found === undefined ? undefined : turn.text(found.text);
  }
  if (name === 'contacts')
    return turn.text('numbers:list', { numbers: numbersText(turn, { danger: false }) });
  const isTold = name === 'seek_help' || name === 'report' || said.indicators.length > 0;
  return isTold ? turn.text('report:heard') : undefined;
}

async function reprompt(dc: DialogContext, turn: Turn, text: string): Promise<undefined> {
  await dc.context.sendActivity(outgoingActivity(text, [], 'ordinary'));
  await dc.repromptDialog();
  return undefined;
}
