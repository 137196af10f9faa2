import { bm } from './bm.ts';
import { en } from './en.ts';
import { fr, type Texts } from './fr.ts';

export type { Texts } from './fr.ts';

/** Languages of the page: Bambara has labels only, the rest is French. */
export const PAGE_LANGUAGES = ['fr', 'en', 'bm'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export function textsOf(language: PageLanguage): Texts {
  switch (language) {
    case 'fr':
      return fr;
    case 'en':
      return en;
    case 'bm':
      return withLabels(fr, bm);
  }
}

/** The language that most of a page is in, for the browser and for screen readers. */
export function htmlLanguage(language: PageLanguage): 'fr' | 'en' {
  return language === 'en' ? 'en' : 'fr';
}

/** French with those tables of labels filled in that Bambara has words for. */
function withLabels(base: Texts, labels: typeof bm): Texts {
  return {
    ...base,
    level: { ...base.level, ...labels.level },
    need: { ...base.need, ...labels.need },
    occasion: { ...base.occasion, ...labels.occasion },
    language: { ...base.language, ...labels.language },
  };
}
