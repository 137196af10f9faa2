import type { z } from 'zod';
import type { Catalogue } from '../../../../content/catalogue.ts';
import type { ToldSign } from '../../../../domain/cases/explain.ts';
import type { GivenAnswer, Report } from '../../../../domain/cases/report.ts';
import type { reasonSchema } from '../../contract/cases.ts';
import { staffText } from './case-texts.ts';

/** What made the rules fire, in words: each sign with what was said or answered. */
export function reasonLines(
  signs: readonly ToldSign[],
  { about }: Pick<Report, 'about'>,
  catalogue: Catalogue,
): z.input<typeof reasonSchema>[] {
  return signs.map(({ sign, label, words, answers }) => ({
    sign,
    label: label ?? labelOf(sign, catalogue),
    words: [...words],
    answers: answers.map((given) => ({
      question: staffText(catalogue, `report:question.${given.question}.${about}`, given.question),
      answer: answerText(given, about, catalogue),
    })),
  }));
}

/** Of a form or a danger, which are no indicators: the words of the rule that it makes fire. */
function labelOf(sign: string, catalogue: Catalogue): string {
  if (sign.startsWith('danger.')) return staffText(catalogue, 'staff:reason.P1.danger_now', sign);
  return staffText(catalogue, `staff:reason.P2.${sign.replace('.', '_')}`, sign);
}

function answerText({ question, answer }: GivenAnswer, about: string, catalogue: Catalogue): string {
  const own = staffText(catalogue, `report:choice.${question}.${about}.${answer}`, '');
  return own === '' ? staffText(catalogue, `common:choice.${answer}`, answer) : own;
}
