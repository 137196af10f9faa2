import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { subscribe } from '#src/domain/tips/subscribe.ts';
import { TIMES_OF_DAY } from '#src/domain/tips/time-of-day.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, NO, YES, yesNo, type Question } from './prompts/question.ts';

const OFFER: Question = { id: 'tips.offer', text: 'tips:offer', options: [YES, NO], consent: true };
const KEEP: Question = { id: 'tips.keep', text: 'tips:stop', options: [YES, NO] };
const TIME: Question = {
  id: 'tips.time',
  text: 'tips:time',
  options: TIMES_OF_DAY.map((id) => ({ id, title: `tips:choice.${id}` })),
};

/** One tip a week, only for who says yes to it and when it does no harm; ends by STOP, and here. */
export class TipsDialog extends LakanaDialog {
  constructor() {
    super('tips', [
      (step, turn) => this.offer(step, turn),
      (step, turn) => this.heed(step, turn),
      (step, turn) => this.begin(step, turn),
    ]);
  }

  private offer(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    return this.ask(step, turn.session.tips === null ? OFFER : KEEP);
  }

  private async heed(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const isYes = yesNo(this.answer(step)) === true;
    const isKept = turn.session.tips !== null;
    if (isYes && !isKept) return this.ask(step, TIME);
    if (!isYes) turn.session.tips = null;
    const kept = isYes ? 'tips:kept' : 'tips:ended';
    await this.say(step, isKept ? kept : 'tips:no');
    return step.endDialog();
  }

  private async begin(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const time = TIMES_OF_DAY.find((known) => known === choiceOf(this.answer(step)));
    if (time === undefined) throw new Error('a time of day that was not offered');
    turn.session.tips = subscribe(time, turn.parts.country.meta.timezone, turn.world.now);
    turn.tell({ kind: 'tally', what: 'tips_begun', language: turn.session.language });
    await this.say(step, 'tips:begun');
    return step.endDialog();
  }
}
