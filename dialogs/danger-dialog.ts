import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, reportOf, tellDesk } from './open-report.ts';
import { NO, SKIP, YES, yesNo, type Question } from './prompts/question.ts';
import { takePlace } from './report-questions.ts';

const SAFE: Question = { id: 'danger.safe', text: 'danger:safe', options: [YES, NO], urgency: 'safety' };
const PLACE: Question = {
  id: 'danger.place',
  text: 'danger:place',
  options: [SKIP],
  accept: 'place',
  urgency: 'safety',
};

/**
 * Somebody is in danger now: the numbers in the same turn, a case at once, "can you write safely?", and only
 * the place, because help needs it. No other question comes before.
 */
export class DangerDialog extends LakanaDialog {
  constructor() {
    super('danger', [
      (step, turn) => this.answerAtOnce(step, turn),
      (step, turn) => this.heedSafety(step, turn),
      (step, turn) => this.tellPlace(step, turn),
    ]);
  }

  private async answerAtOnce(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = { ...(await openReport(turn, 'self', 'danger')), dangerNow: true };
    tellDesk(turn);
    return this.ask(step, SAFE, turn.text('danger:answer', { numbers: numbersText(turn, { danger: true }) }));
  }

  private async heedSafety(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const safeToWrite = yesNo(this.answer(step));
    turn.session.report = { ...reportOf(turn), safeToWrite };
    tellDesk(turn);
    if (safeToWrite !== true) {
      await this.say(step, 'danger:quiet');
      return step.endDialog();
    }
    return reportOf(turn).region === null ? this.ask(step, PLACE) : step.next();
  }

  private async tellPlace(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer !== undefined) {
      turn.session.report = takePlace(reportOf(turn), answer);
      turn.session.region = reportOf(turn).region ?? turn.session.region;
      tellDesk(turn);
    }
    return this.goTo(step, { dialog: 'consent' });
  }
}
