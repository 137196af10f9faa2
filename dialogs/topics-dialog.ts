import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { InformationTopic } from '#src/domain/topics.ts';
import type { Topic } from '#src/domain/understanding.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Option, type Question } from './prompts/question.ts';

/** Rows of a list are ten at most at WhatsApp; eight topics and "more" also fit two SMS. */
const PAGE = 8;

interface TopicsOptions {
  /** The topic to tell; without it the list of topics is offered. */
  readonly topic?: Topic;
  /** Id of a text, where a topic has several. */
  readonly id?: string;
  readonly page?: number;
}

/** Short answers: a list of topics, one text at a time, and what can be done next. */
export class TopicsDialog extends LakanaDialog {
  constructor() {
    super('topics', [(step, turn) => this.show(step, turn), (step, turn) => this.follow(step, turn)]);
  }

  private show(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { topic, id, page } = step.options as TopicsOptions;
    const found = turn.parts.topics.find(
      (info) => info.id === id || (id === undefined && info.topic === topic),
    );
    if (found === undefined) return this.ask(step, listQuestion(turn.parts.topics, page ?? 0));
    return this.ask(step, nextQuestion(found, turn.parts.topics), turn.text(found.text));
  }

  private follow(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step)) ?? 'menu';
    const { page } = step.options as TopicsOptions;
    if (choice === 'more') return this.again(step, { page: nextPage(turn.parts.topics, page ?? 0) });
    return this.goTo(step, NEXT[choice] ?? { dialog: 'topics', options: { id: choice } });
  }
}

const NEXT: Readonly<Record<string, Goal>> = {
  menu: { dialog: 'menu' },
  self: { dialog: 'report', options: { about: 'self' } },
  other: { dialog: 'report', options: { about: 'other' } },
  contacts: { dialog: 'numbers' },
  check: { dialog: 'offer' },
  country: { dialog: 'travel' },
};

function listQuestion(topics: readonly InformationTopic[], page: number): Question {
  const shown = topics.slice(page * PAGE, (page + 1) * PAGE).map(({ id, title }): Option => ({ id, title }));
  const options = [...shown, { id: 'more', title: 'browse:choice.more' }];
  return { id: 'topics.list', text: 'browse:ask', options };
}

function nextPage(topics: readonly InformationTopic[], page: number): number {
  return (page + 1) % Math.ceil(topics.length / PAGE);
}

const CHECK: Option = { id: 'check', title: 'offer:choice.check' };
const BY_COUNTRY: Option = { id: 'country', title: 'offer:choice.travel' };

/** After a topic: help for oneself or for another where it leads to a report, else numbers or related topics. */
function nextQuestion(topic: InformationTopic, topics: readonly InformationTopic[]): Question {
  const options: Option[] = [...ahead(topic, topics), { id: 'menu', title: 'common:choice.menu' }];
  return { id: `topics.${topic.id}`, text: 'browse:after', options };
}

function ahead(topic: InformationTopic, topics: readonly InformationTopic[]): Option[] {
  if (topic.next === 'report') return ['self', 'other'].map((id) => ({ id, title: `menu:choice.${id}` }));
  if (topic.next === 'offer') return [CHECK, ...relatedOf(topic, topics)].slice(0, 2);
  if (topic.topic === 'travel') return [BY_COUNTRY, ...relatedOf(topic, topics)].slice(0, 2);
  const contacts = topic.next === 'contacts' ? [{ id: 'contacts', title: 'browse:choice.contacts' }] : [];
  return [...contacts, ...relatedOf(topic, topics)].slice(0, 2);
}

function relatedOf({ related }: InformationTopic, topics: readonly InformationTopic[]): Option[] {
  return related
    .flatMap((id) => topics.filter((other) => other.id === id))
    .map(({ id, title }) => ({ id, title }));
}
