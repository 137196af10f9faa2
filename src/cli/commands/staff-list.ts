import type { Command } from '../command.ts';
import { withStorage } from '../load.ts';

/** Everybody with an account, one JSON object a line, without phones and addresses. */
export const staffList: Command = {
  name: 'staff list',
  usage: '',
  about: 'the accounts, with roles and whether they are enrolled',
  async run(_args, terminal) {
    await withStorage(terminal, async ({ staff }) => {
      for (const { id, login, name, role, totp, isDemo, disabledAt, lastSignInAt } of await staff.list())
        terminal.out(
          JSON.stringify({
            id,
            login,
            name,
            role,
            enrolled: totp !== null,
            isDemo,
            disabledAt,
            lastSignInAt,
          }),
        );
    });
  },
};
