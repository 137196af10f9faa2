import { DialogSet } from 'botbuilder-dialogs';
import { AddDialog } from './add-dialog.ts';
import { ConsentDialog } from './consent-dialog.ts';
import { DangerDialog } from './danger-dialog.ts';
import { ExitDialog } from './exit-dialog.ts';
import { LanguageDialog } from './language-dialog.ts';
import { MenuDialog } from './menu-dialog.ts';
import { NumbersDialog } from './numbers-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { PinDialog } from './pin-dialog.ts';
import { ReachDialog } from './reach-dialog.ts';
import { ReportDialog } from './report-dialog.ts';
import { ReturnDialog } from './return-dialog.ts';
import { SafeWordDialog } from './safe-word-dialog.ts';
import { TopicsDialog } from './topics-dialog.ts';

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
    .add(new PinDialog())
    .add(new ReturnDialog())
    .add(new AddDialog())
    .add(new ReachDialog())
    .add(new SafeWordDialog())
    .add(new PersonDialog())
    .add(new ExitDialog());
}
