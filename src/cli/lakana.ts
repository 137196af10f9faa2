import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { environment } from '../config/environment.ts';
import { Problem, type Command, type Terminal } from './command.ts';

/** The commands by name. Each is loaded when it is asked for: understanding a message needs no database. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyse: async () => (await import('./commands/analyse.ts')).analyse,
  triage: async () => (await import('./commands/triage.ts')).triage,
  sms: async () => (await import('./commands/sms.ts')).sms,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  'cases list': async () => (await import('./commands/cases-list.ts')).casesList,
  'cases show': async () => (await import('./commands/cases-show.ts')).casesShow,
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcile,
  tallies: async () => (await import('./commands/tallies.ts')).tallies,
  'cases mark': async () => (await import('./commands/cases-mark.ts')).casesMark,
  'letters list': async () => (await import('./commands/letters-list.ts')).lettersList,
  'letters again': async () => (await import('./commands/letters-again.ts')).lettersAgain,
  'staff add': async () => (await import('./commands/staff-add.ts')).staffAdd,
  'staff disable': async () => (await import('./commands/staff-disable.ts')).staffDisable,
  'staff list': async () => (await import('./commands/staff-list.ts')).staffList,
  'staff code': async () => (await import('./commands/staff-code.ts')).staffCode,
  'audit verify': async () => (await import('./commands/audit-verify.ts')).auditVerify,
  'contacts check': async () => (await import('./commands/contacts-check.ts')).contactsCheck,
  'contacts export': async () => (await import('./commands/contacts-export.ts')).contactsExport,
  'contacts import': async () => (await import('./commands/contacts-import.ts')).contactsImport,
  'content export': async () => (await import('./commands/content-export.ts')).contentExport,
  'content import': async () => (await import('./commands/content-import.ts')).contentImport,
};

/** Runs one command; resolves to the exit code. */
export async function lakana(args: readonly string[], terminal: Terminal): Promise<number> {
  const load = Object.entries(COMMANDS).find(([name]) =>
    name.split(' ').every((word, index) => args[index] === word),
  )?.[1];
  if (load === undefined) {
    terminal.note(await help());
    return args.length === 0 ? 0 : 1;
  }
  const command = await load();
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

async function help(): Promise<string> {
  const lines: string[] = [];
  for (const load of Object.values(COMMANDS)) {
    const { name, usage, about } = await load();
    lines.push(`  ${`${name} ${usage}`.padEnd(44)} ${about}`);
  }
  return ['npm run lakana -- <command>', '', ...lines].join('\n');
}

/** Writes together what is put out in one go: a write for every line is what ten thousand of them wait for. */
function createOut(write: (text: string) => void): Terminal['out'] {
  let waiting: string[] = [];
  const flush = (): void => {
    write(waiting.join(''));
    waiting = [];
  };
  return (line) => {
    if (waiting.push(`${line}\n`) === 1) setImmediate(flush);
  };
}

/** The terminal that this process was started from. */
function processTerminal(env: Terminal['env']): Terminal {
  return {
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    out: createOut((text) => process.stdout.write(text)),
    note: (line) => process.stderr.write(`${line}\n`),
    env,
  };
}

if (import.meta.main) {
  // What was compiled once is kept in the folder for temporary files: a command is ready a third sooner.
  enableCompileCache();
  process.exitCode = await lakana(process.argv.slice(2), processTerminal(environment()));
}
