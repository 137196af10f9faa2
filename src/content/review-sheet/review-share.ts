import { ITEM_KINDS, type ItemKind, type ReviewItem } from './review-item.ts';

/** How many items of each kind there are, and how many of them a native speaker found right as they are. */
export type ReviewShare = Readonly<Record<ItemKind, { readonly reviewed: number; readonly all: number }>>;

export function reviewShare(items: readonly ReviewItem[]): ReviewShare {
  const count = (kind: ItemKind): ReviewShare[ItemKind] => {
    const all = items.filter((item) => item.kind === kind);
    return { reviewed: all.filter(({ state }) => state === 'reviewed').length, all: all.length };
  };
  return { text: count('text'), label: count('label'), phrase: count('phrase') };
}

/** @example 'Reviewed: 12 of 180 texts (6.7 %), 0 of 40 labels (0 %), 0 of 400 phrases (0 %)' */
export function describeShare(share: ReviewShare): string {
  const parts = ITEM_KINDS.map((kind) => {
    const { reviewed, all } = share[kind];
    // Rounded down, so that 100 % is said only of all.
    const percent = all === 0 ? 0 : Math.floor((reviewed / all) * 1000) / 10;
    return `${reviewed} of ${all} ${kind}s (${percent} %)`;
  });
  return `Reviewed: ${parts.join(', ')}`;
}
