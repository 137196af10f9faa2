import type { Aside } from './aside.ts';
import { asideAnswer } from './aside-answer.ts';
import { numbersText } from './numbers-text.ts';
import type { Turn } from './turn.ts';

/** Thanks for what a person tells of themselves beside the question; in turns, since they may tell much. */
const HEARD = ['report:heard', 'unsure:heard_too'] as const;
/** The same for a voice note or a picture, which the report keeps. */
const KEPT = ['common:media_kept', 'unsure:media_too'] as const;

/** The answer in passing to a message that was understood; undefined when there is none. It is no miss. */
export function asideOf(turn: Turn): Aside | undefined {
  const { content, said, session } = turn;
  if (content.kind === 'choice') return undefined;
  if (content.kind !== 'text') return session.report === null ? undefined : other(turn, KEPT);
  const { name } = said.intent;
  if (name === 'ask') return asideAnswer(turn);
  if (name === 'contacts') {
    const numbers = numbersText(turn, { danger: false });
    return { key: 'numbers:list', text: turn.text('numbers:list', { numbers }) };
  }
  const isTold = name === 'seek_help' || name === 'report' || said.indicators.length > 0;
  return isTold ? other(turn, HEARD) : asideAnswer(turn);
}

/** The first of these texts that was not said last. */
export function other(turn: Turn, keys: readonly string[]): Aside {
  const key = keys.find((known) => known !== turn.session.lastAside) ?? '';
  return { key, text: turn.text(key) };
}
