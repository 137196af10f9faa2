import { createUnderstand } from '../../domain/language/understand.ts';
import { ok } from '../../domain/result.ts';
import type { Command } from '../command.ts';
import { eachLine } from '../each-line.ts';
import { countryOf } from '../load.ts';

/** What is understood of each message. */
export const analyse: Command = {
  name: 'analyse',
  usage: '< messages',
  about: 'language, intent, danger, entities and indicators of each line',
  async run(_args, terminal) {
    const { country, places } = await countryOf(terminal);
    const understand = createUnderstand(country, places);
    await eachLine(terminal, (line) => {
      const { text, language, intent, danger, entities, indicators } = understand(line);
      return ok({ text, language, intent, danger, entities, indicators });
    });
  },
};
