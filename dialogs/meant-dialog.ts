import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { menuEntry } from './menu-dialog.ts';
import { choiceOf, type Option, type Question } from './prompts/question.ts';

interface MeantOptions {
  readonly options: readonly Option[];
}

const SOMETHING_ELSE: Option = { id: 'menu', title: 'unsure:choice.else' };
const TOPIC = 'topic.';

/** "Do you mean": the likeliest readings of a message that was not understood, and the menu. */
export class MeantDialog extends LakanaDialog {
  constructor() {
    super('meant', [(step) => this.offer(step), (step) => this.follow(step)]);
  }

  private offer(step: StepContext): Promise<DialogTurnResult> {
    const { options } = step.options as MeantOptions;
    const question: Question = { id: 'meant', text: 'unsure:meant', options: [...options, SOMETHING_ELSE] };
    return this.ask(step, question);
  }

  private follow(step: StepContext): Promise<DialogTurnResult> {
    return this.goTo(step, goalOf(choiceOf(this.answer(step)) ?? SOMETHING_ELSE.id));
  }
}

function goalOf(choice: string): Goal {
  if (choice === 'danger') return { dialog: 'danger' };
  if (choice.startsWith(TOPIC)) return { dialog: 'topics', options: { id: choice.slice(TOPIC.length) } };
  return menuEntry(`menu=${choice}`) ?? { dialog: 'menu' };
}
