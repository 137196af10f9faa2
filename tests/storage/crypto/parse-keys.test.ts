import { describe, expect, it } from '@jest/globals';
import { makeKey } from '#src/storage/crypto/make-key.ts';
import { formatKeys, parseKeys, type KeyProblem } from '#src/storage/crypto/parse-keys.ts';

const [first, second] = [makeKey('k1'), makeKey('2026-11')];
const one = formatKeys([first]);
const secret = first.secret.toString('base64');

describe('keys in the settings', () => {
  const good = [
    { name: 'one', text: one, keys: [first] },
    { name: 'two, the first is the active one', text: formatKeys([second, first]), keys: [second, first] },
    { name: 'with blanks around the comma', text: `${one} , ${formatKeys([second])}`, keys: [first, second] },
  ];
  it.each(good)('are read: $name', ({ text, keys }) => {
    expect(parseKeys(text)).toEqual({ ok: true, value: keys });
  });

  const bad: { name: string; text: string; problems: KeyProblem[] }[] = [
    { name: 'nothing', text: '', problems: [{ entry: 1, problem: 'malformed' }] },
    { name: 'a secret without a name', text: secret, problems: [{ entry: 1, problem: 'malformed' }] },
    { name: 'an empty name', text: `:${secret}`, problems: [{ entry: 1, problem: 'malformed' }] },
    { name: 'a name with a dot', text: `k.1:${secret}`, problems: [{ entry: 1, problem: 'malformed' }] },
    { name: 'a comma at the end', text: `${one},`, problems: [{ entry: 2, problem: 'malformed' }] },
    { name: 'no base64', text: 'k1:changeme!', problems: [{ entry: 1, problem: 'not_base64' }] },
    { name: 'no secret', text: 'k1:', problems: [{ entry: 1, problem: 'not_base64' }] },
    {
      name: 'hexadecimal',
      text: `k1:${first.secret.toString('hex')}`,
      problems: [{ entry: 1, problem: 'wrong_length' }],
    },
    {
      name: '31 bytes',
      text: `k1:${first.secret.subarray(1).toString('base64')}`,
      problems: [{ entry: 1, problem: 'wrong_length' }],
    },
    {
      name: 'zeros',
      text: `k1:${Buffer.alloc(32).toString('base64')}`,
      problems: [{ entry: 1, problem: 'weak' }],
    },
    {
      name: 'a word over and over',
      text: `k1:${Buffer.from('changeme'.repeat(4)).toString('base64')}`,
      problems: [{ entry: 1, problem: 'weak' }],
    },
    {
      name: 'one name for two',
      text: `${one},k1:${second.secret.toString('base64')}`,
      problems: [{ entry: 2, problem: 'duplicate_id' }],
    },
    {
      name: 'one secret under two names',
      text: `${one},k2:${secret}`,
      problems: [{ entry: 2, problem: 'same_key_twice' }],
    },
    {
      name: 'several problems, all of them listed',
      text: `k1:changeme!,${one},k1:${Buffer.alloc(32).toString('base64')}`,
      problems: [
        { entry: 1, problem: 'not_base64' },
        { entry: 3, problem: 'weak' },
      ],
    },
  ];
  it.each(bad)('are refused: $name', ({ text, problems }) => {
    expect(parseKeys(text)).toEqual({ ok: false, error: problems });
  });
});
