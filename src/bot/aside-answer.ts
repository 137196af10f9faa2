import type { Aside } from './aside.ts';
import type { Turn } from './turn.ts';

/**
 * The answer to a question asked while another one is open, in one text; where it is not sure what was asked,
 * that it can be asked afterwards. Undefined when the message asks for nothing that is known.
 */
export function asideAnswer(turn: Turn): Aside | undefined {
  const { parts, said } = turn;
  const found = parts.searchTopics(said);
  if (found.kind === 'found') return asideOf(turn, found.topic.text);
  return said.intent.name === 'ask' && found.kind === 'unsure' ? asideOf(turn, 'browse:later') : undefined;
}

function asideOf(turn: Turn, key: string): Aside {
  return { key, text: turn.text(key) };
}
