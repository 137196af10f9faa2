import { describe, expect, test } from '@jest/globals';
import {
  answerOffer,
  beginOfferCheck,
  MOST_OFFER_QUESTIONS,
  nextOfferQuestion,
  type OfferCheck,
} from '#src/domain/offer/offer-check.ts';
import { offerOutcome } from '#src/domain/offer/offer-outcome.ts';
import { mali } from '#tests/domain/triage/mali.ts';

const bank = mali.offers;

/** Answers every question that is asked: yes, no, or "I do not know" (null) by the id of the question. */
function checked(indicators: readonly string[], answers: Record<string, boolean | null>): OfferCheck {
  let check = beginOfferCheck(bank, indicators);
  for (let next = nextOfferQuestion(bank, check); next !== undefined;) {
    check = answerOffer(check, next, answers[next.id] ?? null);
    next = nextOfferQuestion(bank, check);
  }
  return check;
}

const all = (yes: boolean | null): Record<string, boolean | null> =>
  Object.fromEntries(bank.map(({ id }) => [id, yes]));

describe('the check of an offer', () => {
  test.each([
    ['nothing known: all is open', [], all(null), [], 8],
    [
      'yes to all: flags, but where a yes is good news',
      [],
      all(true),
      ['papers', 'debt', 'secret', 'changed', 'pay', 'women'],
      0,
    ],
    ['no to all: no employer and no contract', [], all(false), ['employer', 'contract'], 0],
    [
      'one sign among good answers',
      [],
      { ...all(false), employer: true, contract: true, secret: true },
      ['secret'],
      0,
    ],
    [
      'what the message said is a flag without being asked',
      ['coercion_at_destination.confiscation_documents'],
      { ...all(false), employer: true, contract: true },
      ['papers'],
      0,
    ],
  ])('%s', (_sentence, indicators, answers, flags, open) => {
    const check = checked(indicators, answers);
    const outcome = offerOutcome(bank, check);
    expect(outcome.flags).toEqual(flags);
    expect(outcome.open).toHaveLength(open);
    expect(check.asked.length).toBeLessThanOrEqual(MOST_OFFER_QUESTIONS);
    expect(new Set(check.asked).size).toBe(check.asked.length);
    expect(check.asked.some((id) => beginOfferCheck(bank, indicators).flags.includes(id))).toBe(false);
  });

  test('only flags that triage knows are indicators for a report', () => {
    const check = checked([], { papers: true, secret: true, employer: false, contract: false });
    expect(offerOutcome(bank, check)).toMatchObject({
      flags: ['papers', 'employer', 'secret', 'contract'],
      indicators: [
        'coercive_recruitment.confiscation_documents',
        'recruitment_by_abuse_of_vulnerability.abuse_lack_information',
      ],
    });
  });

  test('what was said leaves room for a question that is asked of few', () => {
    const known = ['coercion_at_destination.confiscation_documents', 'coercion_at_destination.debt_bondage'];
    expect(checked(known, all(null)).asked).toContain('route');
    expect(checked([], all(null)).asked).not.toContain('hurry');
  });
});
