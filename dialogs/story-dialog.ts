import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { Story } from '#src/domain/learning.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Option, type Question } from './prompts/question.ts';

interface StoryOptions {
  /** Id of the story; without it the list of stories is offered. */
  readonly id?: string;
  /** The part to tell. */
  readonly part?: number;
  /** Key of what is said to what the person would do; then the story is over. */
  readonly answer?: string;
}

const MENU: Option = { id: 'menu', title: 'common:choice.menu' };
const MORE: Option = { id: 'more', title: 'stories:choice.more' };

const AFTER: Question = {
  id: 'story.after',
  text: 'stories:after',
  options: [{ id: 'other', title: 'stories:choice.other' }, { id: 'self', title: 'menu:choice.self' }, MENU],
};

const NEXT: Readonly<Record<string, Goal>> = {
  menu: { dialog: 'menu' },
  other: { dialog: 'story' },
  self: { dialog: 'report', options: { about: 'self' } },
};

/**
 * Invented stories after what was reported, part by part: what would you do? Whatever the person would do is taken as
 * it is, with what can help then, and where to go on.
 */
export class StoryDialog extends LakanaDialog {
  constructor() {
    super('story', [(step, turn) => this.tell(step, turn), (step, turn) => this.follow(step, turn)]);
  }

  private tell(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { part = 0, answer } = step.options as StoryOptions;
    const story = storyOf(step, turn);
    if (story === undefined) return this.ask(step, listQuestion(turn));
    if (answer === undefined) return this.ask(step, partQuestion(story, part));
    turn.tell({ kind: 'tally', what: 'story_finished', language: turn.session.language });
    return this.ask(step, AFTER, turn.text(answer));
  }

  private follow(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { id, part = 0, answer } = step.options as StoryOptions;
    const choice = choiceOf(this.answer(step)) ?? MENU.id;
    const story = storyOf(step, turn);
    if (choice === MORE.id) return this.again(step, { ...(id === undefined ? {} : { id }), part: part + 1 });
    const would = answer === undefined ? story?.choices.find((known) => known.id === choice) : undefined;
    if (story !== undefined && would !== undefined)
      return this.again(step, { id: story.id, answer: would.answer } satisfies StoryOptions);
    return this.goTo(step, NEXT[choice] ?? { dialog: 'story', options: { id: choice } });
  }
}

function storyOf({ options }: StepContext, { parts }: Turn): Story | undefined {
  const { id } = options as StoryOptions;
  return parts.learning.stories.find((story) => story.id === id);
}

function listQuestion({ parts }: Turn): Question {
  const options = [...parts.learning.stories.map(({ id, title }): Option => ({ id, title })), MENU];
  return { id: 'story.list', text: 'stories:ask', options };
}

function partQuestion({ id, parts, choices }: Story, part: number): Question {
  const isLast = part >= parts.length - 1;
  const options = isLast ? choices.map((choice): Option => ({ id: choice.id, title: choice.title })) : [MORE];
  return { id: `story.${id}.${part}`, text: parts[part] ?? '', options: [...options, MENU] };
}
