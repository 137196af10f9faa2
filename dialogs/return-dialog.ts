import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

interface ReturnOptions {
  readonly code: string;
  /** Key of what is said before the PIN is asked again. */
  readonly lead?: string;
}

const ADD = { id: 'add', title: 'return:choice.add' } as const;
const END = { id: 'end', title: 'return:choice.end' } as const;
const PIN: Question = { id: 'return.pin', text: 'return:pin', options: [ADD, END], accept: 'pin' };
const NEXT: Question = {
  id: 'return.next',
  text: 'return:next',
  options: [ADD, { id: 'here', title: 'return:choice.here' }, END],
};

/**
 * Somebody sends a return code, from any phone, also their own: phones are shared. The PIN opens how far the report
 * is, in neutral words; the code alone only lets them add to it. Whether there is such a code is never shown.
 */
export class ReturnDialog extends LakanaDialog {
  constructor() {
    super('return', [
      (step, turn) => this.askPin(step, turn),
      (step, turn) => this.tellStatus(step, turn),
      (step) => this.follow(step),
    ]);
  }

  private askPin(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { lead } = step.options as ReturnOptions;
    return this.ask(step, PIN, lead === undefined ? undefined : turn.text(lead));
  }

  private async tellStatus(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { code } = step.options as ReturnOptions;
    const answer = this.answer(step);
    if (choiceOf(answer) === 'add') return this.goTo(step, { dialog: 'add', options: { code, by: 'code' } });
    if (answer?.kind !== 'pin') return this.leave(step);
    const opened = await turn.world.returnTo(code, answer.pin);
    switch (opened.kind) {
      case 'open':
        return this.ask(step, NEXT, turn.text(`return:status.${opened.status}`));
      case 'refused':
        return this.again(step, { code, lead: 'return:refused' } satisfies ReturnOptions);
      case 'later':
        await this.say(step, 'return:later');
        return step.endDialog();
    }
  }

  private follow(step: StepContext): Promise<DialogTurnResult> {
    const { code } = step.options as ReturnOptions;
    const choice = choiceOf(this.answer(step));
    if (choice === 'add') return this.goTo(step, { dialog: 'add', options: { code, by: 'pin' } });
    if (choice === 'here') return this.goTo(step, { dialog: 'reach', options: { code } });
    return this.leave(step);
  }

  private async leave(step: StepContext): Promise<DialogTurnResult> {
    await this.say(step, 'return:bye');
    return step.endDialog();
  }
}
