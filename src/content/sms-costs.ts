import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';
import type { Language } from '../domain/messages.ts';
import type { CatalogueSources } from './check-catalogue.ts';
import { filledAtMost, isTitle } from './check-length.ts';
import { textsOf } from './locales.ts';

/** Segments of one text: in its official spelling, and in the form in which it is sent. */
export interface SmsCosts {
  readonly official: number;
  readonly sent: number;
}

/** What one text of the catalogue costs as SMS in each language; undefined where a language does not have it. */
export interface SmsCostRow {
  readonly key: string;
  readonly costs: Readonly<Record<Language, SmsCosts | undefined>>;
}

/**
 * What every text of the catalogue costs as an SMS of its own, by key, each placeholder with its longest value.
 * Titles of choices are left out: they are never sent alone.
 */
export function smsCosts({ locales, rules }: Pick<CatalogueSources, 'locales' | 'rules'>): SmsCostRow[] {
  const texts = { fr: textsOf(locales.fr), bm: textsOf(locales.bm) };
  const costOf = (language: Language, key: string): SmsCosts | undefined => {
    const text = texts[language].get(key);
    if (text === undefined) return undefined;
    const filled = filledAtMost(text, rules.placeholders);
    return { official: countSms(filled).segments, sent: countSms(gsm7(filled, language)).segments };
  };
  return [...new Set([...texts.fr.keys(), ...texts.bm.keys()])]
    .filter((key) => !isTitle(key))
    .sort()
    .map((key) => ({ key, costs: { fr: costOf('fr', key), bm: costOf('bm', key) } }));
}
