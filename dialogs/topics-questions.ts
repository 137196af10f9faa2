import type { InformationTopic } from '#src/domain/topics.ts';
import type { Option, Question } from './prompts/question.ts';

/** Rows of a list are ten at most at WhatsApp; eight topics, "more" and "learn" also fit two SMS. */
const PAGE = 8;
/** Steps beside the menu: WhatsApp shows three choices as buttons. */
const MOST_STEPS = 2;

const LEARN: Option = { id: 'learn', title: 'browse:choice.learn' };
const CHECK: Option = { id: 'check', title: 'offer:choice.check' };
const BY_COUNTRY: Option = { id: 'country', title: 'offer:choice.travel' };
const MENU: Option = { id: 'menu', title: 'common:choice.menu' };

/** The list of topics, one page of it. */
export function listQuestion(topics: readonly InformationTopic[], page: number): Question {
  const shown = topics.slice(page * PAGE, (page + 1) * PAGE).map(optionOf);
  const options = [...shown, { id: 'more', title: 'browse:choice.more' }, LEARN];
  return { id: 'topics.list', text: 'browse:ask', options };
}

/** The page after that one; after the last one the first. */
export function nextPage(topics: readonly InformationTopic[], page: number): number {
  return (page + 1) % Math.ceil(topics.length / PAGE);
}

/** After the text of a topic: its second text first, where it has one, then the next step. */
export function afterText(topic: InformationTopic, topics: readonly InformationTopic[]): Question {
  if (topic.more === null) return afterMore(topic, topics);
  const steps = topic.next === 'report' ? ahead(topic, topics) : ahead(topic, topics).slice(0, 1);
  const options = [{ id: 'tell_more', title: 'browse:choice.tell_more' }, ...steps, MENU];
  return { id: `topics.${topic.id}`, text: 'browse:after', options };
}

/** After all that there is on a topic: help, numbers, or related topics. */
export function afterMore(topic: InformationTopic, topics: readonly InformationTopic[]): Question {
  const options = [...ahead(topic, topics), MENU];
  return { id: `topics.${topic.id}.more`, text: 'browse:after', options };
}

/** "Did you mean": the topics that a question may ask for, and something else. */
export function meantQuestion(meant: readonly InformationTopic[]): Question {
  const options = [...meant.map(optionOf), { id: 'none', title: 'browse:choice.none' }];
  return { id: 'topics.meant', text: 'browse:meant', options };
}

/** Where no topic answers: a person can, and the list is there. */
export const NOTHING: Question = {
  id: 'topics.nothing',
  text: 'browse:after',
  options: [{ id: 'person', title: 'menu:choice.person' }, { id: 'list', title: 'browse:choice.list' }, MENU],
};

/** What a topic leads to: help for oneself or for another, the numbers, then related topics. */
function ahead(topic: InformationTopic, topics: readonly InformationTopic[]): readonly Option[] {
  const related = topic.related.flatMap((id) => topics.filter((other) => other.id === id));
  return [...stepsOf(topic), ...related.map(optionOf)].slice(0, MOST_STEPS);
}

function stepsOf({ next, topic }: InformationTopic): readonly Option[] {
  if (next === 'offer') return [CHECK];
  if (topic === 'travel') return [BY_COUNTRY];
  if (next === 'report') return ['self', 'other'].map((id) => ({ id, title: `menu:choice.${id}` }));
  if (next === 'self' || next === 'other') return [{ id: next, title: `menu:choice.${next}` }];
  return next === 'contacts' ? [{ id: 'contacts', title: 'browse:choice.contacts' }] : [];
}

function optionOf({ id, title }: InformationTopic): Option {
  return { id, title };
}
