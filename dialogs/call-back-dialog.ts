import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { CALL_BACK_PARTS, type CallBackTime } from '#src/domain/cases/call-back-time.ts';
import type { Report } from '#src/domain/cases/report.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { reportOf, tellDesk } from './open-report.ts';
import { choiceOf, NO, YES, yesNo, type Answer, type Question } from './prompts/question.ts';
import { takeConsent } from './take-consent.ts';

const CALL_BACK: Question = {
  id: 'consent.call',
  text: 'consent:call',
  options: [
    { id: 'yes', title: 'consent:choice.here' },
    { id: 'elsewhere', title: 'consent:choice.elsewhere' },
    NO,
  ],
  consent: true,
};
const NUMBER: Question = {
  id: 'consent.number',
  text: 'consent:number',
  options: [{ id: 'no', title: 'common:choice.skip' }],
  accept: 'phone',
};
const TIME: Question = {
  id: 'consent.time',
  text: 'consent:time',
  options: CALL_BACK_PARTS.map((id) => ({ id, title: `consent:choice.${id}` })),
  accept: 'time',
};
const WHO: Question = {
  id: 'consent.who',
  text: 'consent:who',
  options: [YES, { id: 'no', title: 'consent:choice.only_me' }],
  consent: true,
};
const CODE_WORD: Question = {
  id: 'consent.word',
  text: 'consent:word',
  options: [{ id: 'no', title: 'consent:choice.no_word' }],
  accept: 'code_word',
};

/**
 * The second consent: to call or write back. On which number, when, who may answer, and a word that the caller says
 * first, so that the person knows who it is. Another number that is not told is no consent to this one.
 */
export class CallBackDialog extends LakanaDialog {
  constructor() {
    super('call-back', [
      (step, turn) => this.askCallBack(step, turn),
      (step, turn) => this.takeCallBack(step, turn),
      (step, turn) => this.takeNumber(step, turn),
      (step, turn) => this.takeTime(step, turn),
      (step, turn) => this.takeWho(step, turn),
      (step, turn) => this.takeCodeWord(step, turn),
    ]);
  }

  private askCallBack(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    return reportOf(turn).consent.callBack === null ? this.ask(step, CALL_BACK) : this.goOn(step);
  }

  private takeCallBack(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step));
    if (choice === 'elsewhere') return this.ask(step, NUMBER);
    takeConsent(turn, 'callBack', choice === 'yes');
    return choice === 'yes' ? step.next() : this.goOn(step);
  }

  private takeNumber(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer !== undefined) takeConsent(turn, 'callBack', answer.kind === 'phone');
    if (answer !== undefined && answer.kind !== 'phone') return this.goOn(step);
    this.note(turn, answer === undefined ? {} : { callBackNumber: answer.phone });
    return this.ask(step, TIME);
  }

  private takeTime(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    this.note(turn, { callBackTime: timeOf(this.answer(step)) });
    return this.ask(step, WHO);
  }

  private takeWho(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    this.note(turn, { callBackWho: yesNo(this.answer(step)) === true ? 'anyone' : 'self' });
    return this.ask(step, CODE_WORD);
  }

  private takeCodeWord(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    this.note(turn, { codeWord: answer?.kind === 'words' ? answer.words : null });
    return this.goOn(step);
  }

  private goOn(step: StepContext): Promise<DialogTurnResult> {
    return this.goTo(step, { dialog: 'pass-on', options: step.options });
  }

  /**
   * What was answered is no part of the story: it goes with the consent to call, and must not stay among the words. The
   * desk learns it at once, since whoever breaks off has agreed so far.
   */
  private note(turn: Turn, told: Partial<Report>): void {
    const report = reportOf(turn);
    const words = report.words.filter((said) => said !== turn.said.text.trim());
    turn.session.report = { ...report, ...told, words };
    tellDesk(turn);
  }
}

function timeOf(answer: Answer | undefined): CallBackTime | null {
  if (answer?.kind === 'time') return { words: answer.words, read: answer.read };
  const part = CALL_BACK_PARTS.find((id) => id === choiceOf(answer));
  return part === undefined ? null : { part };
}
