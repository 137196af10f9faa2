import { triageRecordSchema } from '../../domain/triage/triage-record.ts';
import { triage as decide } from '../../domain/triage/triage.ts';
import type { Indicator } from '../../domain/triage/indicator.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Command } from '../command.ts';
import { eachLine, parseJson } from '../each-line.ts';
import { contentOf } from '../load.ts';

/** The decision of triage on each record. */
export const triage: Command = {
  name: 'triage',
  usage: '< records',
  about: 'level, class, dimensions and reasons of each JSON record',
  async run(_args, terminal) {
    const { indicators } = (await contentOf(terminal)).country;
    await eachLine(terminal, (line) => decideLine(line, indicators));
  },
};

function decideLine(line: string, indicators: readonly Indicator[]): Result<object, string> {
  const json = parseJson(line);
  if (!json.ok) return json;
  const record = triageRecordSchema.safeParse(json.value);
  if (!record.success)
    return err(record.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const decided = decide(record.data, indicators);
  return decided.ok ? decided : err(`unknown indicators: ${decided.error.ids.join(', ')}`);
}
