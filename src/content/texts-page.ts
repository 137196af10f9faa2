import { isTitle } from './check-length.ts';
import type { CatalogueSources } from './check-catalogue.ts';
import { textsOf } from './locales.ts';
import { reviewStatus, type ReviewStatus } from './review.ts';
import { smsCosts } from './sms-costs.ts';

/** The file of the page, in the folder of the documents. */
export const TEXTS_PAGE = 'TEXTS.md';

const STATES: Readonly<Record<ReviewStatus, string>> = {
  reviewed: 'reviewed',
  changed: 'changed since',
  not_reviewed: 'not read',
};

/**
 * All texts as one Markdown page, a table an area: French and Bambara beside each other, the segments of each as an
 * SMS shows it, with the longest value in each placeholder, and whether a native speaker has read the Bambara. Titles
 * of choices have no segments, they are never sent alone.
 */
export function textsPage(sources: CatalogueSources): string {
  const { locales, review } = sources;
  const french = textsOf(locales.fr);
  const bambara = textsOf(locales.bm);
  const segments = new Map(smsCosts(sources).map(({ key, costs }) => [key, costs]));
  const row = (key: string): string => {
    const bm = bambara.get(key) ?? '';
    const costs = segments.get(key);
    const cost = isTitle(key) ? '' : `${String(costs?.fr?.sent ?? '-')} / ${String(costs?.bm?.sent ?? '-')}`;
    const name = key.slice(key.indexOf(':') + 1);
    const cells = [
      `\`${name}\``,
      cell(french.get(key) ?? ''),
      cell(bm),
      cost,
      STATES[reviewStatus(review[key], bm)],
    ];
    return `| ${cells.join(' | ')} |\n`;
  };
  const areas = Object.keys(locales.fr).sort();
  const keys = [...french.keys()];
  const read = keys.filter((key) => reviewStatus(review[key], bambara.get(key) ?? '') === 'reviewed').length;
  return [
    '# All texts\n\n',
    'Written by `npm run texts` from `locales/`; [CONTENT.md](CONTENT.md) says how texts are written and read. Segments are\n',
    `those of an SMS, French / Bambara. Read by a native speaker: ${String(read)} of ${String(keys.length)}.\n`,
    ...areas.map((area) => {
      const own = keys.filter((key) => key.startsWith(`${area}:`));
      return `\n## ${area}\n\n| key | French | Bambara | SMS | Bambara read |\n|---|---|---|---|---|\n${own.map(row).join('')}`;
    }),
  ].join('');
}

/** A text in a cell: what a table would read as its own signs is escaped. */
function cell(text: string): string {
  return text.replaceAll(/[|*_<>`\\]/g, (sign) => `\\${sign}`).replaceAll('\n', '<br>');
}
