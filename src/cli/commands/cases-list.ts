import { parseArgs } from 'node:util';
import { answerDue } from '../../domain/cases/clocks.ts';
import { reportProgress } from '../../domain/cases/report-progress.ts';
import { LEVELS } from '../../domain/triage/level.ts';
import { Problem, type Command } from '../command.ts';
import { withStorage } from '../load.ts';

const STATUSES = ['open', 'taken', 'closed'] as const;
const MOST = 1000;

/** The cases, the most urgent first, one JSON object a line, nothing personal; `due` is when a human must have answered. A report that was `interrupted` is open like any other. */
export const casesList: Command = {
  name: 'cases list',
  usage: '[--status open|taken|closed] [--level P1..P5] [--region ID]',
  about: 'the cases, the most urgent first, without anything personal',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { status: { type: 'string' }, level: { type: 'string' }, region: { type: 'string' } },
    });
    const filter = {
      ...(values.status === undefined ? {} : { status: oneOf(STATUSES, values.status, '--status') }),
      ...(values.level === undefined ? {} : { level: oneOf(LEVELS, values.level, '--level') }),
      ...(values.region === undefined ? {} : { region: values.region }),
    };
    await withStorage(terminal, async ({ cases }) => {
      for (const found of await cases.list(filter, MOST)) {
        const { code, level, status, region, language, occasion, reasons, openedAt, updatedAt } = found;
        const due = answerDue(level, openedAt);
        const row = {
          code,
          level,
          class: found.class,
          status,
          region,
          language,
          occasion,
          progress: reportProgress(found.report, updatedAt, new Date()),
          reasons,
          openedAt,
          due,
        };
        terminal.out(JSON.stringify(row));
      }
    });
  },
};

function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Problem(`${option} is one of ${allowed.join(', ')}`);
  return found;
}
