import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import type { Question } from './prompts/question.ts';

interface AddOptions {
  readonly code: string;
  readonly by: 'pin' | 'code';
  /** Whether a message was added just now. */
  readonly added?: boolean;
}

const MESSAGE: Question = {
  id: 'add.message',
  text: 'add:ask',
  options: [{ id: 'end', title: 'add:choice.end' }],
  accept: 'message',
};

/** What somebody adds to a report by its code: texts and voice notes, one after the other, until they are done. */
export class AddDialog extends LakanaDialog {
  constructor() {
    super('add', [(step, turn) => this.askMessage(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private askMessage(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { by, added } = step.options as AddOptions;
    return this.ask(step, MESSAGE, added === true ? turn.text(`add:thanks.${by}`) : undefined);
  }

  private async take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { code, by } = step.options as AddOptions;
    const answer = this.answer(step);
    if (answer?.kind !== 'words' && answer?.kind !== 'medium') {
      await this.say(step, 'add:end');
      return step.endDialog();
    }
    const words = answer.kind === 'words' ? answer.words : null;
    const medium = answer.kind === 'medium' ? answer.medium : null;
    turn.tell({ kind: 'case.added', code, by, words, medium });
    return this.again(step, { code, by, added: true } satisfies AddOptions);
  }
}
