import { demoCode } from '../../assembly/demo-staff.ts';
import { Problem, type Command } from '../command.ts';
import { settingsOf, withStorage } from '../load.ts';

/** The second factor of the accounts of a demo, for who has no authenticator at hand. */
export const staffCode: Command = {
  name: 'staff code',
  usage: '',
  about: 'the six digits with which the accounts of a demo sign in now',
  async run(_args, terminal) {
    if (settingsOf(terminal).service.mode === 'production')
      throw new Problem(
        'Only a demo has codes to print: in production each has an authenticator of their own',
      );
    await withStorage(terminal, (storage) => {
      terminal.out(JSON.stringify({ code: demoCode(storage, new Date()) }));
      return Promise.resolve();
    });
  },
};
