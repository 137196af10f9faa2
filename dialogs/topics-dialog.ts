import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import type { TopicsOptions } from '#src/bot/topics-goal.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { InformationTopic } from '#src/domain/topics.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf } from './prompts/question.ts';
import { afterMore, afterText, listQuestion, meantQuestion, nextPage, NOTHING } from './topics-questions.ts';

/** Short answers: a list of topics, one text at a time and more of it for who asks, and what can be done next. */
export class TopicsDialog extends LakanaDialog {
  constructor() {
    super('topics', [(step, turn) => this.show(step, turn), (step, turn) => this.follow(step, turn)]);
  }

  private show(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { topics } = turn.parts;
    const { more, meant, nothing, page } = step.options as TopicsOptions;
    const topic = topicOf(step, turn);
    if (topic !== undefined) {
      return more === true && topic.more !== null
        ? this.ask(step, afterMore(topic, topics), turn.text(topic.more))
        : this.ask(step, afterText(topic, topics), turn.text(topic.text), topic.id);
    }
    if (nothing === true) {
      turn.tell({ kind: 'tally', what: 'unanswered', language: turn.session.language });
      return this.ask(step, NOTHING, turn.text('browse:nothing'));
    }
    const likely = (meant ?? []).flatMap((id) => topics.filter((info) => info.id === id));
    return this.ask(step, likely.length > 0 ? meantQuestion(likely) : listQuestion(topics, page ?? 0));
  }

  private follow(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step)) ?? 'menu';
    const here = this.goOn(choice, step, turn);
    if (here !== undefined) return this.again(step, here);
    return this.goTo(step, ELSEWHERE[choice] ?? { dialog: 'topics', options: { id: choice } });
  }

  /** Where a choice leads inside this dialog; undefined for all others. */
  private goOn(choice: string, step: StepContext, turn: Turn): TopicsOptions | undefined {
    const { page } = step.options as TopicsOptions;
    switch (choice) {
      case 'tell_more':
        return { ...(step.options as TopicsOptions), more: true };
      case 'more':
        return { page: nextPage(turn.parts.topics, page ?? 0) };
      case 'none':
        return { nothing: true };
      case 'list':
        return {};
      default:
        return undefined;
    }
  }
}

const ELSEWHERE: Readonly<Record<string, Goal>> = {
  menu: { dialog: 'menu' },
  self: { dialog: 'report', options: { about: 'self' } },
  other: { dialog: 'report', options: { about: 'other' } },
  contacts: { dialog: 'numbers' },
  learn: { dialog: 'learn' },
  person: { dialog: 'person' },
  check: { dialog: 'offer' },
  country: { dialog: 'travel' },
};

/** The topic to tell: the one of that id, or the one that speaks of all of a class. */
function topicOf(step: StepContext, { parts }: Turn): InformationTopic | undefined {
  const { id, topic } = step.options as TopicsOptions;
  return parts.topics.find(
    (info) => info.id === id || (id === undefined && info.topic === topic && info.general === true),
  );
}
