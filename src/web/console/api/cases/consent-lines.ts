import type { z } from 'zod';
import type { Case } from '../../../../domain/cases/case.ts';
import type { consentLineSchema } from '../../contract/cases.ts';
import type { CaseParts } from './case-texts.ts';

type ConsentLine = z.input<typeof consentLineSchema>;

/** The question by which each consent is asked. */
const ASKED = { keep: 'consent:keep', callBack: 'consent:call', passOn: 'consent:pass' } as const;

/** Every consent that the person gave, refused or took back, with the question that they were asked and its wording. */
export function consentLines(
  { report }: Pick<Case, 'report'>,
  { desk, catalogue }: CaseParts,
): ConsentLine[] {
  const nameOf = (id: string): string => desk.country.organisations.find((one) => one.id === id)?.name ?? id;
  return report.consents.map(({ what, to, answer, wording, language, at }) => {
    const asked = catalogue.text(language, ASKED[what], {
      organisation: to === undefined ? '…' : nameOf(to),
    });
    return {
      what,
      answer,
      at,
      wording: `${asked} (${wording})`,
      organisations: to === undefined ? [] : [to],
    };
  });
}
