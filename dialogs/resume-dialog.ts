import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

/** Says nothing of what it was about: whoever reads it may not be who wrote before. */
const GO_ON: Question = {
  id: 'resume.go_on',
  text: 'resume:ask',
  options: ['go_on', 'new', 'leave'].map((id) => ({ id, title: `resume:choice.${id}` })),
};

interface ResumeOptions {
  /** The answer to what the person asked just now. */
  readonly lead?: string;
}

/**
 * Somebody came back to a report after a while: go on where they were, begin something new, or leave it. With
 * something new the conversation knows nothing of the old; a case stays with the desk.
 */
export class ResumeDialog extends LakanaDialog {
  constructor() {
    super('resume', [(step) => this.askWhether(step), (step, turn) => this.follow(step, turn)]);
  }

  private askWhether(step: StepContext): Promise<DialogTurnResult> {
    return this.ask(step, GO_ON, (step.options as ResumeOptions).lead);
  }

  private follow(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step));
    if (choice === 'go_on') return this.goTo(step, { dialog: 'back' });
    if (choice === 'leave') return this.goTo(step, { dialog: 'exit' });
    Object.assign(turn.session, { report: null, region: null, country: null });
    return this.goTo(step, { dialog: 'menu' });
  }
}
