import type { z } from 'zod';
import type { Catalogue } from '../../../../content/catalogue.ts';
import type { Case } from '../../../../domain/cases/case.ts';
import type { consentLineSchema } from '../../contract/cases.ts';

type ConsentLine = z.input<typeof consentLineSchema>;

/** The question by which each consent is asked. */
const ASKED = { keep: 'consent:keep', callBack: 'consent:call', passOn: 'consent:pass' } as const;

/** What the person allowed and refused, each with the question that they answered and the name of its wording. */
export function consentLines(
  { report, language }: Pick<Case, 'report' | 'language'>,
  catalogue: Catalogue,
): ConsentLine[] {
  const { consent } = report;
  return (['keep', 'callBack', 'passOn'] as const).flatMap((what): ConsentLine[] => {
    const given = consent[what];
    if (given === null) return [];
    const wording = `${catalogue.text(language, ASKED[what])} (${consent.wording})`;
    return [{ what, given, at: null, wording, organisations: [] }];
  });
}
