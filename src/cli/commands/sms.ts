import { countSms } from '../../domain/language/count-sms.ts';
import { gsm7 } from '../../domain/language/gsm7.ts';
import { createUnderstand } from '../../domain/language/understand.ts';
import { ok } from '../../domain/result.ts';
import type { Command } from '../command.ts';
import { eachLine } from '../each-line.ts';
import { contentOf } from '../load.ts';

/** What each text costs as SMS, as it is and as it is sent. */
export const sms: Command = {
  name: 'sms',
  usage: '< texts',
  about: 'encoding and segments of each line, as it is and as it is sent',
  async run(_args, terminal) {
    const { country, places } = await contentOf(terminal);
    const understand = createUnderstand(country.lexicon, places);
    await eachLine(terminal, (text) => {
      const { share } = understand(text).language;
      const sent = gsm7(text, share.bm > share.fr ? 'bm' : 'fr');
      return ok({ text, ...cost(text), gsm7: { text: sent, ...cost(sent) } });
    });
  },
};

function cost(text: string): { encoding: string; segments: number } {
  const { encoding, segments } = countSms(text);
  return { encoding, segments };
}
