import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

const WAYS: Question = {
  id: 'learn',
  text: 'learn:ask',
  options: [
    ...['quiz', 'stories', 'tips'].map((id) => ({ id, title: `learn:choice.${id}` })),
    { id: 'menu', title: 'common:choice.menu' },
  ],
};

const GOALS: Readonly<Record<string, Goal>> = {
  quiz: { dialog: 'quiz' },
  stories: { dialog: 'story' },
  tips: { dialog: 'tips' },
};

/** What there is to learn from: a quiz, stories, tips. Dialogs that are over come back here, with their last word. */
export class LearnDialog extends LakanaDialog {
  constructor() {
    super('learn', [(step, turn) => this.offer(step, turn), (step) => this.follow(step)]);
  }

  private offer(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { lead = [] } = step.options as { lead?: readonly string[] };
    const said = lead.map((key) => turn.text(key)).join('\n');
    return this.ask(step, WAYS, said === '' ? undefined : said);
  }

  private follow(step: StepContext): Promise<DialogTurnResult> {
    return this.goTo(step, GOALS[choiceOf(this.answer(step)) ?? 'menu'] ?? { dialog: 'menu' });
  }
}
