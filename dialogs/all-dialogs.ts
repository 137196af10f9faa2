import { DialogSet } from 'botbuilder-dialogs';
import { CallBackDialog } from './call-back-dialog.ts';
import { ConsentDialog } from './consent-dialog.ts';
import { DangerDialog } from './danger-dialog.ts';
import { ExitDialog } from './exit-dialog.ts';
import { LanguageDialog } from './language-dialog.ts';
import { MenuDialog } from './menu-dialog.ts';
import { NumbersDialog } from './numbers-dialog.ts';
import { PassOnDialog } from './pass-on-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { ReportDialog } from './report-dialog.ts';
import { TopicsDialog } from './topics-dialog.ts';
import { WithdrawDialog } from './withdraw-dialog.ts';

/** Every dialog of the bot. They hold no state of their own: one set serves all conversations. */
export function allDialogs(): DialogSet {
  return new DialogSet()
    .add(new MenuDialog())
    .add(new LanguageDialog())
    .add(new TopicsDialog())
    .add(new NumbersDialog())
    .add(new ReportDialog())
    .add(new DangerDialog())
    .add(new ConsentDialog())
    .add(new CallBackDialog())
    .add(new PassOnDialog())
    .add(new WithdrawDialog())
    .add(new PersonDialog())
    .add(new ExitDialog());
}
