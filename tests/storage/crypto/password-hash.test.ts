import { describe, expect, test } from '@jest/globals';
import { hashPassword, isPasswordOf, PASSWORD_COST } from '#src/storage/crypto/password-hash.ts';

const CHEAP = { memory: 64, passes: 1 };

describe('a hash of a password', () => {
  test('is of its password and of no other', async () => {
    const hash = await hashPassword('un cheval correct', CHEAP);
    expect(await isPasswordOf('un cheval correct', hash)).toBe(true);
    for (const other of ['Un cheval correct', 'un cheval correct ', '', 'un cheval'])
      expect(await isPasswordOf(other, hash)).toBe(false);
  });

  test('is another one each time, and says what it cost', async () => {
    const [one, other] = [await hashPassword('same'), await hashPassword('same')];
    expect(one).toMatch(/^argon2id\.65536\.3\.[\w-]{22}\.[\w-]{43}$/);
    expect(one).not.toBe(other);
  });

  test('holds for the same signs typed as other bytes', async () => {
    expect(await isPasswordOf('e\u0301te\u0301', await hashPassword('été', CHEAP))).toBe(true);
  });

  test('of nobody matches nothing, and is as much work', async () => {
    const hash = await hashPassword('something');
    const work = async (of: string | undefined): Promise<number> => {
      const before = process.cpuUsage();
      expect(await isPasswordOf('wrong', of)).toBe(false);
      return process.cpuUsage(before).user;
    };
    const known = await work(hash);
    expect(await work(undefined)).toBeGreaterThan(known / 2);
    expect(await isPasswordOf('', undefined)).toBe(false);
  });

  test('of another form is a bug, and no wrong password', async () => {
    await expect(isPasswordOf('x', 'argon2id.broken')).rejects.toThrow('form');
  });

  test('costs what OWASP asks for at least', () => {
    expect(PASSWORD_COST.memory * PASSWORD_COST.passes).toBeGreaterThanOrEqual(19 * 1024 * 2);
  });
});
