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
const draft = (key: string, text = 'Je suis') => ({ key, text, language: 'fr' }) as const;
const of = (staff: string, caseId: string) => ({ staff, caseId });

describe('a half-written answer', () => {
  it('is there again, with the key under which it is sent once', () => {
    const kept = shelf();
    keepDraft(kept, of('awa', 'c1'), draft('k1'));
    expect(readDraft(kept, of('awa', 'c1'), FRESH)).toEqual(draft('k1'));
    expect(readDraft(kept, of('awa', 'c2'), FRESH)).toEqual({ key: 'k-new', language: 'bm', text: '' });
  });

  it('is not there for somebody else', () => {
    const kept = shelf();
    keepDraft(kept, of('awa', 'c1'), draft('k1'));
    expect(readDraft(kept, of('bakary', 'c1'), FRESH).text).toBe('');
  });

  it('leaves nothing when it is emptied', () => {
    const kept = shelf();
    keepDraft(kept, of('awa', 'c1'), draft('k1'));
    keepDraft(kept, of('awa', 'c1'), draft('k1', ''));
    expect(kept.keys()).toEqual([]);
  });

  it('goes when its writer leaves, or when somebody else signs in, and nothing else goes', () => {
    const kept = shelf();
    kept.setItem('hidden', '#/queue');
    for (const staff of ['awa', 'bakary']) keepDraft(kept, of(staff, 'c1'), draft('k1'));
    forgetDrafts(kept, 'awa');
    expect(kept.keys()).toEqual(['hidden', 'draft:awa:c1']);
    forgetDrafts(kept, null);
    expect(kept.keys()).toEqual(['hidden']);
  });
});
