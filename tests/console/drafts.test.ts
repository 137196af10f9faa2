import { describe, expect, it } from '@jest/globals';
import { forgetDrafts, keepDraft, readDraft, type WalkedShelf } from '#src/console/state/drafts.ts';

function shelf(): WalkedShelf & { readonly keys: () => string[] } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
    keys: () => [...kept.keys()],
  };
}
const FRESH = { key: 'k-new', language: 'bm' } as const;

describe('a half-written answer', () => {
  it('is there again, with the key under which it is sent once', () => {
    const kept = shelf();
    const draft = { key: 'k1', text: 'Je suis', language: 'fr' } as const;
    keepDraft(kept, 'c1', draft);
    expect(readDraft(kept, 'c1', FRESH)).toEqual(draft);
    expect(readDraft(kept, 'c2', FRESH)).toEqual({ key: 'k-new', language: 'bm', text: '' });
  });

  it('leaves nothing when it is emptied, nor when somebody leaves, and nothing else goes', () => {
    const kept = shelf();
    kept.setItem('hidden', '#/queue');
    for (const id of ['c1', 'c2', 'c3']) keepDraft(kept, id, { key: id, text: 'x', language: 'fr' });
    keepDraft(kept, 'c1', { key: 'c1', text: '', language: 'fr' });
    expect(kept.keys()).toEqual(['hidden', 'draft:c2', 'draft:c3']);
    forgetDrafts(kept);
    expect(kept.keys()).toEqual(['hidden']);
  });
});
