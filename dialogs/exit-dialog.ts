import type { DialogTurnResult } from 'botbuilder-dialogs';
import { newSession } from '#src/bot/session.ts';
import type { Turn } from '#src/bot/turn.ts';
import { hasCase } from '#src/domain/cases/report.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';

/**
 * Stops at once, from anywhere: what was told is forgotten, and one neutral line is the last. With `erase`
 * the desk is told to erase what it holds of the person.
 */
export class ExitDialog extends LakanaDialog {
  constructor() {
    super('exit', [(step, turn) => this.leave(step, turn)]);
  }

  private async leave(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { erase } = step.options as { erase?: boolean };
    const { language, languageBy, pace, report } = turn.session;
    if (hasCase(report)) turn.tell({ kind: 'person.left' });
    Object.assign(turn.session, newSession(), { language, languageBy, pace, welcomed: true });
    if (erase === true) turn.tell({ kind: 'person.erase' });
    await this.say(step, 'exit:last_line');
    return step.endDialog();
  }
}
