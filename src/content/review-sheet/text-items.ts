import { countSms } from '../../domain/language/sms/count-sms.ts';
import { gsm7 } from '../../domain/language/sms/gsm7.ts';
import type { CatalogueSources } from '../check-catalogue.ts';
import { filledAtMost } from '../check-length.ts';
import { textsOf } from '../locales.ts';
import { reviewStatus } from '../review.ts';
import type { DescribeWords } from './describe-words.ts';
import type { ItemState, ReviewItem } from './review-item.ts';

const STATES = {
  not_reviewed: 'not read',
  reviewed: 'reviewed',
  changed: 'changed since',
} as const satisfies Record<ReturnType<typeof reviewStatus>, ItemState>;

/** Every Bambara text of the catalogue, in the order of the files and of the keys in them. */
export function textItems(
  { locales, rules, review }: CatalogueSources,
  describe: DescribeWords,
): readonly ReviewItem[] {
  const french = textsOf(locales.fr);
  /** The French words of a text that speaks both languages are not unknown Bambara. */
  const glossaryOf = (bm: string, bilingual: boolean): string => {
    const { known, unknown } = describe(bm);
    return [...known, ...(bilingual ? [] : unknown)].join(' · ');
  };
  return [...textsOf(locales.bm)].map(([key, bm]) => {
    const entry = review[key];
    const read = entry?.reviewed === true ? entry : undefined;
    return {
      kind: 'text',
      key,
      fr: french.get(key) ?? '',
      bm,
      sms: gsm7(bm, 'bm'),
      segments: countSms(gsm7(filledAtMost(bm, rules.placeholders), 'bm')).segments,
      glossary: glossaryOf(bm, rules.bilingual.includes(key)),
      state: STATES[reviewStatus(entry, bm)],
      reviewedBy: read?.by ?? '',
      reviewedOn: read?.on ?? '',
    };
  });
}
