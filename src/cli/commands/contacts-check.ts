import { countFreshness } from '../../desk/directory/list-directory.ts';
import { contactsOf } from '../../domain/directory/contacts-of.ts';
import { freshnessOf, validUntil } from '../../domain/directory/freshness.ts';
import { checkContacts } from '../../domain/referral/check-contacts.ts';
import { Problem, type Command } from '../command.ts';
import { withDirectory } from '../with-directory.ts';

/** Whether the directory is fit for production, and what is to be called: one JSON object a line. */
export const contactsCheck: Command = {
  name: 'contacts check',
  usage: '',
  about: 'the contacts that are due, expired or never verified; fails when production could not start',
  async run(_args, terminal) {
    await withDirectory(terminal, async ({ directory, country, now }) => {
      const entries = (await directory.all()).map(({ entry }) => entry);
      for (const entry of entries) {
        const freshness = freshnessOf(entry, now());
        const { id, name, verified } = entry;
        if (freshness !== 'fresh')
          terminal.out(JSON.stringify({ id, name, freshness, verified, until: validUntil(entry) }));
      }
      terminal.note(JSON.stringify(await countFreshness({ directory, now })));
      const { blocks } = checkContacts(contactsOf(entries, country.meta.code), now());
      if (blocks.length > 0) throw new Problem(`not fit for production: ${blocks.join(', ')}`);
    });
  },
};
