import type { DialogTurnResult } from 'botbuilder-dialogs';
import { newSession } from '#src/bot/session.ts';
import type { Turn } from '#src/bot/turn.ts';
import { hasCase } from '#src/domain/cases/report.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, tellDesk } from './open-report.ts';

interface ExitOptions {
  /** Everything about the person is to be erased. */
  readonly erase?: boolean;
  /** It was the safe word. */
  readonly safeWord?: boolean;
}

/**
 * Stops at once, from anywhere: what was told is forgotten, and one neutral line is the last. With `erase` the desk
 * is told to erase what it holds of the person. The safe word stops in the same way, with a line that looks like
 * something else, and calls for help before if it was chosen to; it outlives STOP, and EFFACER takes it too.
 */
export class ExitDialog extends LakanaDialog {
  constructor() {
    super('exit', [(step, turn) => this.leave(step, turn)]);
  }

  private async leave(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { erase, safeWord: isSafeWord } = step.options as ExitOptions;
    const { language, languageBy, pace, report, safeWord } = turn.session;
    if (hasCase(report)) turn.tell({ kind: 'person.left' });
    if (isSafeWord === true && safeWord?.callsForHelp === true) await this.callForHelp(turn);
    Object.assign(turn.session, newSession(), { language, languageBy, pace, welcomed: true });
    if (erase === true) turn.tell({ kind: 'person.erase' });
    else turn.session.safeWord = safeWord;
    await this.say(step, isSafeWord === true ? 'exit:weather' : 'exit:last_line');
    return step.endDialog();
  }

  /** A case of danger, and nothing on the phone: it is not safe to write there. */
  private async callForHelp(turn: Turn): Promise<void> {
    const report = await openReport(turn, 'self', 'danger');
    turn.session.report = { ...report, dangerNow: true, safeWordUsed: true, safeToWrite: false };
    tellDesk(turn, true);
  }
}
