import { DialogSet } from 'botbuilder-dialogs';
import { AddDialog } from './add-dialog.ts';
import { CallBackDialog } from './call-back-dialog.ts';
import { ConsentDialog } from './consent-dialog.ts';
import { DangerDialog } from './danger-dialog.ts';
import { ExitDialog } from './exit-dialog.ts';
import { LanguageDialog } from './language-dialog.ts';
import { LearnDialog } from './learn-dialog.ts';
import { MeantDialog } from './meant-dialog.ts';
import { MenuDialog } from './menu-dialog.ts';
import { NumbersDialog } from './numbers-dialog.ts';
import { OfferDialog } from './offer-dialog.ts';
import { PassOnDialog } from './pass-on-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { PinDialog } from './pin-dialog.ts';
import { QuizDialog } from './quiz-dialog.ts';
import { ReachDialog } from './reach-dialog.ts';
import { ReportDialog } from './report-dialog.ts';
import { ResumeDialog } from './resume-dialog.ts';
import { ReturnDialog } from './return-dialog.ts';
import { SafeWordDialog } from './safe-word-dialog.ts';
import { StoryDialog } from './story-dialog.ts';
import { TipsDialog } from './tips-dialog.ts';
import { TopicsDialog } from './topics-dialog.ts';
import { TravelDialog } from './travel-dialog.ts';
import { WithdrawDialog } from './withdraw-dialog.ts';

/** Every dialog of the bot. They hold no state of their own: one set serves all conversations. */
export function allDialogs(): DialogSet {
  return new DialogSet()
    .add(new MenuDialog())
    .add(new LanguageDialog())
    .add(new TopicsDialog())
    .add(new LearnDialog())
    .add(new QuizDialog())
    .add(new StoryDialog())
    .add(new TipsDialog())
    .add(new NumbersDialog())
    .add(new OfferDialog())
    .add(new TravelDialog())
    .add(new ReportDialog())
    .add(new DangerDialog())
    .add(new ConsentDialog())
    .add(new CallBackDialog())
    .add(new PassOnDialog())
    .add(new WithdrawDialog())
    .add(new PinDialog())
    .add(new ReturnDialog())
    .add(new AddDialog())
    .add(new ReachDialog())
    .add(new SafeWordDialog())
    .add(new PersonDialog())
    .add(new ExitDialog())
    .add(new ResumeDialog())
    .add(new MeantDialog());
}
