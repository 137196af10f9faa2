import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { withinConsent } from '#src/domain/cases/within-consent.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { reportOf, tellDesk } from './open-report.ts';
import { NO, YES, yesNo, type Question } from './prompts/question.ts';
import { takeConsent } from './take-consent.ts';

const KEEP: Question = { id: 'consent.keep', text: 'consent:keep', options: [YES, NO], consent: true };

/**
 * The first consent: to keep what was said. With it the case opens, and the others are asked apart, in dialogs of
 * their own; each learns the case as it comes. A refusal still gets the numbers, and what was said is forgotten.
 */
export class ConsentDialog extends LakanaDialog {
  constructor() {
    super('consent', [(step, turn) => this.askKeep(step, turn), (step, turn) => this.takeKeep(step, turn)]);
  }

  private askKeep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    if (reportOf(turn).consent.keep !== true) return this.ask(step, KEEP);
    tellDesk(turn);
    return this.goTo(step, { dialog: 'call-back', options: { isMore: true } });
  }

  private async takeKeep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const keep = yesNo(this.answer(step)) === true;
    takeConsent(turn, 'keep', keep);
    if (keep) {
      tellDesk(turn);
      return this.goTo(step, { dialog: 'call-back' });
    }
    this.forget(turn);
    await this.say(step, 'consent:refused', { numbers: numbersText(turn, { danger: false }) });
    return step.endDialog();
  }

  /** In danger there is a case already, and what it needs stays; the refusal is recorded in it. */
  private forget(turn: Turn): void {
    const report = withinConsent(reportOf(turn));
    turn.session.report = report.dangerNow ? report : null;
    if (report.dangerNow) tellDesk(turn);
  }
}
