import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { isWeakPin } from '#src/domain/cases/pin.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { reportOf } from './open-report.ts';
import type { Question } from './prompts/question.ts';

const PIN: Question = {
  id: 'pin.choose',
  text: 'pin:ask',
  options: [{ id: 'no', title: 'pin:choice.none' }],
  accept: 'pin',
};

/**
 * After a report is kept: four digits with which its owner may hear of it from another phone. Only their slow hash
 * leaves the turn. Without them the code alone adds to the report, and tells nothing.
 */
export class PinDialog extends LakanaDialog {
  constructor() {
    super('pin', [(step, turn) => this.askPin(step, turn), (step, turn) => this.keep(step, turn)]);
  }

  private askPin(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { lead } = step.options as { lead?: string };
    return this.ask(step, PIN, lead === undefined ? undefined : turn.text(lead));
  }

  private async keep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer?.kind === 'pin') {
      if (isWeakPin(answer.pin)) return this.again(step, { lead: 'pin:weak' });
      turn.tell({
        kind: 'case.pin',
        caseId: reportOf(turn).caseId,
        pin: await turn.world.hashPin(answer.pin),
      });
    }
    await this.say(step, answer?.kind === 'pin' ? 'pin:kept' : 'pin:none');
    return step.endDialog();
  }
}
