import { parseArgs } from 'node:util';
import { accountsOf } from '../../assembly/console-api.ts';
import { createLogger } from '../../config/logger.ts';
import { changeStaff } from '../../desk/accounts/change-staff.ts';
import { chainAllActs } from '../chain-all-acts.ts';
import { Problem, type Command } from '../command.ts';
import { settingsOf, withStorage } from '../load.ts';

/** Disables an account: every session of it ends at once. */
export const staffDisable: Command = {
  name: 'staff disable',
  usage: '--login L',
  about: 'disables an account and ends all its sessions at once',
  async run(args, terminal) {
    const { login } = parseArgs({ args: [...args], options: { login: { type: 'string' } } }).values;
    if (login === undefined) throw new Problem('Give the login, as in: staff disable --login awa');
    const { mode } = settingsOf(terminal).service;
    await withStorage(terminal, async (storage) => {
      const parts = accountsOf({ storage, mode, log: createLogger('silent'), now: () => new Date() });
      const known = await storage.staff.ofLogin(login);
      if (known === undefined) throw new Problem(`Nobody has the login ${login}: see staff list`);
      const changed = await changeStaff(parts, known.id, { disabled: true }, { kind: 'service' });
      if (!changed.ok) throw new Problem(changed.error === 'last_administrator' ? LAST : AGAIN);
      await chainAllActs(storage);
      terminal.out(JSON.stringify({ id: known.id, login, disabled: true }));
    });
  },
};

const LAST = 'This is the last administrator: add another one first';
const AGAIN = 'The account was changed just now: try again';
