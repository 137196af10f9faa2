import { parseArgs } from 'node:util';
import { accountsOf } from '../../assembly/console-api.ts';
import { createLogger } from '../../config/logger.ts';
import { addStaff } from '../../desk/accounts/add-staff.ts';
import { chainAllActs } from '../chain-all-acts.ts';
import { ROLES } from '../../domain/staff/role.ts';
import { addStaffSchema } from '../../web/console/contract/session.ts';
import { Problem, type Command } from '../command.ts';
import { settingsOf, withStorage } from '../load.ts';

const REFUSALS = {
  login_taken: 'Somebody has this login: take another one',
  phone_taken: 'This phone belongs to another account',
} as const;

const WRONG: Readonly<Record<string, string>> = {
  login: '--login has 2 to 40 of a-z, 0-9, . _ and -, as in awa.traore',
  name: '--name is what colleagues see, up to 80 signs',
  role: `--role is one of ${ROLES.join(', ')}`,
  language: '--language is fr or en',
  phone: '--phone begins with + and the country code, without spaces',
  email: '--email is an address',
};

/** Makes an account, such as the first one. The first password is printed once and is stored nowhere. */
export const staffAdd: Command = {
  name: 'staff add',
  usage: '--login L --name N --role R [--phone P] [--email E]',
  about: 'makes an account, and prints its first password once',
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const options = { login: text, name: text, role: text, language: text, phone: text, email: text };
    const parsed = addStaffSchema.safeParse(parseArgs({ args: [...args], options }).values);
    if (!parsed.success)
      throw new Problem(
        [...new Set(parsed.error.issues.map(({ path }) => WRONG[String(path[0])]))].join('; '),
      );
    const { mode } = settingsOf(terminal).service;
    await withStorage(terminal, async (storage) => {
      const parts = accountsOf({ storage, mode, log: createLogger('silent'), now: () => new Date() });
      const added = await addStaff(parts, parsed.data, { kind: 'service' });
      if (!added.ok) throw new Problem(REFUSALS[added.error]);
      const { account, password } = added.value;
      await chainAllActs(storage);
      const { id, login, role } = account;
      terminal.out(JSON.stringify({ id, login, role, password }));
    });
  },
};
