import { expect, test } from '@jest/globals';
import type { Failure } from '#src/console/api/answer.ts';
import { failureText } from '#src/console/state/failure-text.ts';
import { fr } from '#src/console/texts/fr.ts';

const refused = (code: string, reason: string | null = null, fields: string[] = []): Failure => ({
  kind: 'refused',
  code,
  reason,
  fields,
});

test.each<[string, Failure, string]>([
  ['no connection', { kind: 'offline' }, fr.failure.offline],
  ['a rule that said no', refused('not_now', 'not_safe'), fr.reasons['not_safe'] ?? ''],
  ['a rule that the page does not know', refused('forbidden', 'new_rule'), fr.failure.forbidden],
  ['a code that the page does not know', refused('teapot'), fr.failure.not_now],
  ['a code with the name of a text that is none', refused('fields'), fr.failure.not_now],
  [
    'wrong fields',
    refused('bad_request', null, ['body.text']),
    `${fr.failure.bad_request} À corriger : text`,
  ],
])('%s is said in words', (_, failure, text) => {
  expect(failureText(failure, fr)).toBe(text);
});
