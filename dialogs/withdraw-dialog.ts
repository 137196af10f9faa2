import type { DialogTurnResult } from 'botbuilder-dialogs';
import { CONSENT_WORDING } from '#src/bot/consent-wording.ts';
import type { Goal } from '#src/bot/goal.ts';
import { numbersText } from '#src/bot/numbers-text.ts';
import { takeBack } from '#src/bot/take-back.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { ConsentKind } from '#src/domain/cases/consent.ts';
import { consentTakenBack, type Withdrawal } from '#src/domain/cases/read-withdrawal.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

interface WithdrawOptions {
  /** What the message takes back; what is clear has been taken back when this dialog begins. */
  readonly said: readonly Withdrawal[];
  /** The dialog that was open, when it is to go on. */
  readonly open?: string;
}

const WHICH: Question = {
  id: 'withdraw.which',
  text: 'withdraw:which',
  options: ['callBack', 'passOn', 'keep', 'everything', 'nothing'].map((id) => ({
    id,
    title: `withdraw:choice.${id}`,
  })),
};

/**
 * Somebody takes back what they agreed to. What was taken back is said in one line each; when it is not clear, it is
 * asked. Then what was under way goes on, without asking again for what was taken back; who wants silence is asked
 * nothing more.
 */
export class WithdrawDialog extends LakanaDialog {
  constructor() {
    super('withdraw', [(step, turn) => this.hear(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private hear(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { said } = step.options as WithdrawOptions;
    if (said.includes('unclear')) return this.ask(step, WHICH);
    const taken = said.map(consentTakenBack).filter((kind) => kind !== undefined);
    return this.confirm(step, turn, [...new Set(taken)]);
  }

  private async take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step));
    if (choice === 'everything') return this.goTo(step, { dialog: 'exit', options: { erase: true } });
    if (isConsent(choice)) {
      takeBack(turn, choice, CONSENT_WORDING);
      return this.confirm(step, turn, [choice]);
    }
    await this.say(step, 'withdraw:done.nothing');
    return this.goOn(step, turn);
  }

  /** Who wants nothing kept has taken everything back, and gets the numbers, as whoever refuses does. */
  private async confirm(
    step: StepContext,
    turn: Turn,
    taken: readonly ConsentKind[],
  ): Promise<DialogTurnResult> {
    if (taken.includes('keep')) {
      await this.say(step, 'consent:refused', { numbers: numbersText(turn, { danger: false }) });
      return step.endDialog();
    }
    for (const what of taken) await this.say(step, `withdraw:done.${what}`);
    return this.goOn(step, turn);
  }

  private goOn(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { said, open } = step.options as WithdrawOptions;
    const next = said.includes('silence') ? undefined : underWay(turn, open);
    return next === undefined ? step.endDialog() : this.goTo(step, next);
  }
}

function isConsent(what: string | undefined): what is ConsentKind {
  return what === 'keep' || what === 'callBack' || what === 'passOn';
}

/** Where to go on: with the questions of the report, the consents that are still to be asked, or the PIN. */
function underWay({ session: { report } }: Turn, open: string | undefined): Goal | undefined {
  if (report === null) return undefined;
  if (report.complete) return open === 'pin' ? { dialog: 'pin' } : undefined;
  const next: Readonly<Record<string, Goal>> = {
    report: { dialog: 'report', options: { about: report.about, begun: true } },
    danger: { dialog: 'danger' },
    person: { dialog: 'consent' },
    consent: { dialog: 'consent' },
    'call-back': { dialog: 'call-back' },
    'pass-on': { dialog: 'call-back' },
  };
  return next[open ?? ''];
}
