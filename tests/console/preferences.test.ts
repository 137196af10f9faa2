import { expect, test } from '@jest/globals';
import { readPreferences, writePreferences } from '#src/console/state/preferences.ts';

const DEFAULTS = { language: null, theme: 'auto', sound: false, notify: false, keys: true };

function shelf(text: string | null) {
  const kept = new Map<string, string>(text === null ? [] : [['lakana', text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test.each([
  ['nothing', null, DEFAULTS],
  ['no JSON', '{', DEFAULTS],
  ['null', 'null', DEFAULTS],
  ['values of other kinds', '{"theme":"pink","sound":"yes","language":"de","keys":0}', DEFAULTS],
  ['some of it', '{"theme":"dark","language":"bm"}', { ...DEFAULTS, theme: 'dark', language: 'bm' }],
])('preferences are read where there is %s', (_, text, preferences) => {
  expect(readPreferences(shelf(text))).toEqual(preferences);
});

test('preferences are read as they were written', () => {
  const kept = shelf(null);
  const all = { language: 'en', theme: 'light', sound: true, notify: true, keys: false } as const;
  writePreferences(kept, all);
  expect(readPreferences(kept)).toEqual(all);
});
