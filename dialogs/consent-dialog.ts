import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { withinConsent, type Consent } from '#src/domain/cases/report.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { reportOf, tellDesk } from './open-report.ts';
import { choiceOf, NO, SKIP, YES, yesNo, type Question } from './prompts/question.ts';

/** Name of the wording of the three questions; a new wording gets a new name. */
export const CONSENT_WORDING = '2026-11';

const KEEP: Question = { id: 'consent.keep', text: 'consent:keep', options: [YES, NO], consent: true };
const CALL_BACK: Question = {
  id: 'consent.call',
  text: 'consent:call',
  options: [
    { id: 'here', title: 'consent:choice.here' },
    { id: 'elsewhere', title: 'consent:choice.elsewhere' },
    NO,
  ],
};
const NUMBER: Question = { id: 'consent.number', text: 'consent:number', options: [SKIP], accept: 'phone' };
const TIME: Question = {
  id: 'consent.time',
  text: 'consent:time',
  options: ['morning', 'afternoon', 'evening', 'any'].map((id) => ({ id, title: `consent:choice.${id}` })),
};
const PASS_ON: Question = { id: 'consent.pass', text: 'consent:pass', options: [YES, NO], consent: true };

/**
 * Consent, each asked apart: to keep what was said, to call back (where, when), to pass it on. The case opens
 * with the first yes and learns the rest as it comes. A refusal still gets the numbers.
 */
export class ConsentDialog extends LakanaDialog {
  constructor() {
    super('consent', [
      (step, turn) => this.askKeep(step, turn),
      (step, turn) => this.takeKeep(step, turn),
      (step, turn) => this.takeCallBack(step, turn),
      (step, turn) => this.takeNumber(step, turn),
      (step, turn) => this.takeTime(step, turn),
      (step, turn) => this.finish(step, turn),
    ]);
  }

  private async askKeep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const report = reportOf(turn);
    if (report.consent.keep !== true) return this.ask(step, KEEP);
    tellDesk(turn);
    turn.session.report = { ...report, complete: true };
    await this.say(step, 'consent:added', { code: report.code });
    return step.endDialog();
  }

  private async takeKeep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const keep = yesNo(this.answer(step));
    this.record(turn, { keep, wording: CONSENT_WORDING });
    if (keep === true) {
      tellDesk(turn);
      return this.ask(step, CALL_BACK);
    }
    const report = reportOf(turn);
    turn.session.report = report.dangerNow ? withinConsent(report) : null;
    await this.say(step, 'consent:refused', { numbers: numbersText(turn, { danger: false }) });
    return step.endDialog();
  }

  private takeCallBack(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step));
    this.record(turn, { callBack: choice === 'here' || choice === 'elsewhere' });
    return choice === 'elsewhere' ? this.ask(step, NUMBER) : step.next();
  }

  private takeNumber(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer?.kind === 'phone') turn.session.report = { ...reportOf(turn), callBackNumber: answer.phone };
    return reportOf(turn).consent.callBack === true ? this.ask(step, TIME) : step.next();
  }

  private takeTime(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = { ...reportOf(turn), callBackTime: choiceOf(this.answer(step)) ?? null };
    tellDesk(turn);
    return this.ask(step, PASS_ON);
  }

  private async finish(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    this.record(turn, { passOn: yesNo(this.answer(step)) });
    tellDesk(turn);
    turn.session.report = { ...reportOf(turn), complete: true };
    await this.say(step, 'consent:done', { code: reportOf(turn).code });
    return this.goTo(step, { dialog: 'pin' });
  }

  private record(turn: Turn, given: Partial<Consent>): void {
    const report = reportOf(turn);
    turn.session.report = { ...report, consent: { ...report.consent, ...given } };
  }
}
