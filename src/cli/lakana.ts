import { createInterface } from 'node:readline';
import { environment } from '../config/environment.ts';
import { Problem, type Command, type Terminal } from './command.ts';
import { analyse } from './commands/analyse.ts';
import { casesList } from './commands/cases-list.ts';
import { casesShow } from './commands/cases-show.ts';
import { simulate } from './commands/simulate.ts';
import { sms } from './commands/sms.ts';
import { triage } from './commands/triage.ts';

const COMMANDS: readonly Command[] = [analyse, triage, sms, simulate, casesList, casesShow];

/** Runs one command; resolves to the exit code. */
export async function lakana(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command === undefined) {
    terminal.note(help());
    return args.length === 0 ? 0 : 1;
  }
  try {
    await command.run(args.slice(command.name.split(' ').length), terminal);
    return 0;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    terminal.note(`lakana ${command.name}: ${error.message}`);
    return 1;
  }
}

/** Our own problems, and what the option parser says of an option it does not know. */
function isForPeople(error: unknown): error is { readonly message: string } {
  if (error instanceof Problem) return true;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

function help(): string {
  const lines = COMMANDS.map(({ name, usage, about }) => `  ${`${name} ${usage}`.padEnd(44)} ${about}`);
  return ['npm run lakana -- <command>', '', ...lines].join('\n');
}

/** The terminal that this process was started from. */
function processTerminal(env: Terminal['env']): Terminal {
  return {
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    env,
  };
}

if (import.meta.main) {
  process.exitCode = await lakana(process.argv.slice(2), processTerminal(environment()));
}
