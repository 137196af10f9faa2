import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { keepPlace, placeOf } from './keep-place.ts';
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
  here: true,
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

  /** The numbers that were given first are those of home, and reach nobody abroad. */
  private async sayNumbersThere(step: StepContext, turn: Turn): Promise<void> {
    await this.say(step, 'danger:answer', { numbers: numbersText(turn, { danger: true }) }, 'safety');
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
      keepPlace(turn, placeOf(answer));
      tellDesk(turn);
      if ((placeOf(answer)?.country ?? null) !== null) await this.sayNumbersThere(step, turn);
    }
    return this.goTo(step, { dialog: 'consent' });
  }
}
