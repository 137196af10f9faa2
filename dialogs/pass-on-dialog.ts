import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import type { Organisation } from '#src/domain/referral/organisation.ts';
import { organisationsFor } from '#src/domain/referral/organisations-for.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { reportOf, tellDesk } from './open-report.ts';
import { NO, YES, yesNo, type Question } from './prompts/question.ts';
import { takeConsent } from './take-consent.ts';

interface PassOnOptions {
  /** Whether the report was kept before, and something was added to it now. */
  readonly isMore?: boolean;
}

/** The organisation that was asked about, from one step to the next. */
interface Asking {
  asking?: string;
}

/**
 * The third consent: to pass the report on, to each organisation that could help by its name, one question each. Ends
 * with the return code; who has it for the first time may choose a PIN to it.
 */
export class PassOnDialog extends LakanaDialog {
  constructor() {
    super('pass-on', [(step, turn) => this.askNext(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private askNext(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const next = nextOrganisation(turn);
    if (next === undefined) return this.finish(step, turn);
    (step.values as Asking).asking = next.id;
    return this.ask(step, passOnQuestion(next));
  }

  private take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { asking } = step.values as Asking;
    takeConsent(turn, 'passOn', yesNo(this.answer(step)) === true, asking);
    return this.again(step, step.options);
  }

  private async finish(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { isMore } = step.options as PassOnOptions;
    const report = { ...reportOf(turn), complete: true };
    turn.session.report = report;
    tellDesk(turn);
    await this.say(step, isMore === true ? 'consent:added' : 'consent:done', { code: report.code });
    return isMore === true ? step.endDialog() : this.goTo(step, { dialog: 'pin' });
  }
}

/** The first organisation that could help and was not asked about; none once the person wants nothing passed on. */
function nextOrganisation(turn: Turn): Organisation | undefined {
  const { session, parts } = turn;
  const report = reportOf(turn);
  const answered = report.consents.filter(({ what }) => what === 'passOn');
  if (answered.some(({ to }) => to === undefined)) return undefined;
  const need = { report, isAbroad: report.about === 'self' && session.country !== null, mode: parts.mode };
  return organisationsFor(need, parts.country.organisations).find(
    ({ id }) => !answered.some(({ to }) => to === id),
  );
}

/** Each organisation has a question of its own: an old button must not say yes to another one. */
function passOnQuestion({ id, name }: Organisation): Question {
  return {
    id: `consent.pass.${id}`,
    text: 'consent:pass',
    params: { organisation: name },
    options: [YES, NO],
    consent: true,
  };
}
