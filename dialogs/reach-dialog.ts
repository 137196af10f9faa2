import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { NO, YES, yesNo, type Question } from './prompts/question.ts';

/** Name of the wording of the question; a new wording gets a new name. */
export const REACH_WORDING = '2026-11 reach';

const HERE: Question = { id: 'reach.here', text: 'reach:ask', options: [YES, NO], consent: true };

/** The owner, known by code and PIN, may be reached at this phone from now on, and not at the old one any more. */
export class ReachDialog extends LakanaDialog {
  constructor() {
    super('reach', [(step) => this.ask(step, HERE), (step, turn) => this.take(step, turn)]);
  }

  private async take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { code } = step.options as { code: string };
    const isAgreed = yesNo(this.answer(step)) === true;
    if (isAgreed) {
      turn.tell({ kind: 'case.moved', code, wording: REACH_WORDING, language: turn.session.language });
      turn.session.reachedHere = true;
    }
    await this.say(step, isAgreed ? 'reach:done' : 'reach:refused');
    return step.endDialog();
  }
}
