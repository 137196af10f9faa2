import { DialogSet } from 'botbuilder-dialogs';
import { ConsentDialog } from './consent-dialog.ts';
import { DangerDialog } from './danger-dialog.ts';
import { ExitDialog } from './exit-dialog.ts';
import { LanguageDialog } from './language-dialog.ts';
import { LearnDialog } from './learn-dialog.ts';
import { MeantDialog } from './meant-dialog.ts';
import { MenuDialog } from './menu-dialog.ts';
import { NumbersDialog } from './numbers-dialog.ts';
import { OfferDialog } from './offer-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { QuizDialog } from './quiz-dialog.ts';
import { ReportDialog } from './report-dialog.ts';
import { StoryDialog } from './story-dialog.ts';
import { TipsDialog } from './tips-dialog.ts';
import { ResumeDialog } from './resume-dialog.ts';
import { TopicsDialog } from './topics-dialog.ts';
import { TravelDialog } from './travel-dialog.ts';

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
    .add(new PersonDialog())
    .add(new ExitDialog())
    .add(new ResumeDialog())
    .add(new MeantDialog());
}
