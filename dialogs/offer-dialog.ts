import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import { fits } from '#src/bot/join-replies.ts';
import { offerSections } from '#src/bot/offer-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import {
  answerOffer,
  beginOfferCheck,
  nextOfferQuestion,
  type OfferCheck,
} from '#src/domain/offer/offer-check.ts';
import { offerOutcome } from '#src/domain/offer/offer-outcome.ts';
import type { OfferQuestion } from '#src/domain/offer/offer-question.ts';
import { packSections } from '#src/domain/offer/pack-sections.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, NO, SKIP, YES, yesNo, type Question } from './prompts/question.ts';
import { reportOfferFlags } from './report-offer-flags.ts';

const MORE: Question = {
  id: 'offer.more',
  text: 'offer:more',
  options: [
    { id: 'more', title: 'offer:choice.more' },
    { id: 'menu', title: 'common:choice.menu' },
  ],
};
const NEXT: Question = {
  id: 'offer.next',
  text: 'offer:next',
  options: [
    { id: 'numbers', title: 'offer:choice.numbers' },
    { id: 'person', title: 'offer:choice.person' },
    { id: 'travel', title: 'offer:choice.travel' },
    { id: 'menu', title: 'common:choice.menu' },
  ],
};

const LEADS: Readonly<Record<string, Goal>> = {
  numbers: { dialog: 'numbers' },
  person: { dialog: 'person' },
  travel: { dialog: 'travel' },
};

/** The check as it stands; without it the dialog begins. `page` is the page of the result that is shown. */
interface OfferOptions {
  readonly check?: OfferCheck;
  readonly page?: number;
}

/** What a step leaves to the next one. */
interface Shown {
  check?: OfferCheck;
  asking?: string;
}

/**
 * Is this offer real? At most eight questions, each may be skipped, none that the first message has answered. Then
 * the red flags and what each means, what is still to find out, what to do before leaving; never a verdict.
 */
export class OfferDialog extends LakanaDialog {
  constructor() {
    super('offer', [(step, turn) => this.show(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private show(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { check: known, page } = step.options as OfferOptions;
    const bank = turn.parts.country.offers;
    const check = known ?? beginOfferCheck(bank, turn.said.indicators);
    const shown = step.values as Shown;
    shown.check = check;
    const next = nextOfferQuestion(bank, check);
    if (next === undefined) return this.showResult(step, turn, check, page ?? 0);
    shown.asking = next.id;
    return this.ask(step, questionOf(next), known === undefined ? turn.text('offer:begin') : undefined);
  }

  private async take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { check, asking } = step.values as Required<Shown>;
    const answer = this.answer(step);
    const asked = turn.parts.country.offers.find(({ id }) => id === asking);
    if (asked !== undefined) return this.again(step, { check: answerOffer(check, asked, yesNo(answer)) });
    const choice = choiceOf(answer) ?? 'menu';
    if (choice === 'more') {
      const { page } = step.options as OfferOptions;
      return this.again(step, { check, page: (page ?? 0) + 1 } satisfies OfferOptions);
    }
    if (choice === 'person') await reportOfferFlags(turn, check);
    return this.goTo(step, LEADS[choice] ?? { dialog: 'menu' });
  }

  /** The result, page by page; on WhatsApp the whole of it follows once more by itself, to be forwarded. */
  private async showResult(
    step: StepContext,
    turn: Turn,
    check: OfferCheck,
    page: number,
  ): Promise<DialogTurnResult> {
    const sections = offerSections(offerOutcome(turn.parts.country.offers, check), turn);
    const pages = packSections(sections, (text) => hasRoom(text, turn));
    const isLast = page >= pages.length - 1;
    const asked = await this.ask(step, isLast ? NEXT : MORE, pages[Math.min(page, pages.length - 1)]);
    if (isLast && turn.surface === 'whatsapp') {
      await this.sayText(step, [turn.text('offer:forward'), ...sections.flat()].join('\n'));
    }
    return asked;
  }
}

function questionOf({ id, flag, heard, topics }: OfferQuestion): Question {
  return {
    id: `offer.${id}`,
    text: `offer:question.${id}`,
    options: [YES, NO, SKIP],
    hears: { choice: flag, indicators: heard, topics },
  };
}

/** Whether a page and the question after it keep within one message of the surface. */
function hasRoom(page: string, turn: Turn): boolean {
  const choices = NEXT.options.map(({ id, title }) => ({ id, title: turn.text(title) }));
  const text = `${page}\n${turn.text(NEXT.text)}`;
  return fits({ text, language: turn.session.language, urgency: 'ordinary', choices }, turn.surface);
}
