import { expect, test } from '@jest/globals';
import { alertText, type Alert } from '#src/domain/cases/alert-text.ts';
import { parseTakeCommand } from '#src/domain/cases/return-code.ts';
import { mali } from '#tests/domain/triage/mali.ts';

const region = (fr: string): NonNullable<Alert['region']> => ({ name: { fr, bm: fr } });

const CASES: [sentence: string, alert: Alert, text: string][] = [
  [
    'a case in a region',
    { level: 'P1', code: 'K7F3-2M', region: region('Sikasso') },
    'Lakana P1 K7F3-2M Sikasso. Repondre PRIS K7F3',
  ],
  ['no region is known', { level: 'P2', code: 'K7F3-2M' }, 'Lakana P2 K7F3-2M. Repondre PRIS K7F3'],
  [
    'no region is known, as null',
    { level: 'P3', code: 'K7F3-2M', region: null },
    'Lakana P3 K7F3-2M. Repondre PRIS K7F3',
  ],
  [
    'accents are left out',
    { level: 'P1', code: 'K7F3-2M', region: region('Dioïla') },
    'Lakana P1 K7F3-2M Dioila. Repondre PRIS K7F3',
  ],
];

test.each(CASES)('%s', (_sentence, alert, text) => {
  expect(alertText(alert)).toBe(text);
});

test('for every region it is one SMS of plain letters, and doing what it says takes the case', () => {
  for (const place of mali.regions) {
    const text = alertText({ level: 'P1', code: 'K7F3-2M', region: place });
    expect(text).toMatch(/^[A-Za-z0-9 .-]{1,160}$/);
    expect(parseTakeCommand(text.split('Repondre ')[1] ?? '')).toBe('K7F3');
  }
});
