import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { builtConsole } from './assembly/build-console.ts';
import { checkStart } from './assembly/check-start.ts';
import { accountsOf, createConsoleApi } from './assembly/console-api.ts';
import { createTellDesk, deskApi } from './assembly/desk-api.ts';
import { demoAgents, openDemoStaff } from './assembly/demo-staff.ts';
import { openChannels } from './assembly/open-channels.ts';
import { openDirectory } from './assembly/open-directory.ts';
import { openLadder } from './assembly/open-ladder.ts';
import { openListeners } from './assembly/open-listeners.ts';
import { referralWorld } from './assembly/referral-world.ts';
import { startAudit } from './assembly/start-audit.ts';
import { startService } from './assembly/start-service.ts';
import { warmRecognizers } from './bot/recognizers/recognizers.ts';
import { environment } from './config/environment.ts';
import { loadSettings } from './config/load-settings.ts';
import { createLogger } from './config/logger.ts';
import { describeProblems } from './config/settings-problem.ts';
import { loadContent } from './content/load-content.ts';
import { fillDemo } from './desk/fill-demo.ts';
import { createStaffBook } from './desk/staff-book.ts';
import type { Result } from './domain/result.ts';
import { checkDirectory } from './jobs/check-directory.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { forgetChanges } from './jobs/forget-changes.ts';
import { forgetConversations } from './jobs/forget-conversations.ts';
import { forgetSessions } from './jobs/forget-sessions.ts';
import { forgetTries } from './jobs/forget-tries.ts';
import { reconcileMessages } from './jobs/reconcile-messages.ts';
import { releaseCases } from './jobs/release-cases.ts';
import { sendTips } from './jobs/send-tips.ts';
import { trimConversations } from './jobs/trim-conversations.ts';
import { trimTallies } from './jobs/trim-tallies.ts';
import { openStorage } from './storage/open-storage.ts';
import { consolePageRoutes } from './web/console/console-page.ts';
import { createMetrics } from './web/metrics.ts';

/** A wrong configuration, as sysexits.h has it: starting again does not help. */
const EX_CONFIG = 78;
/** Something we need is not there now: starting again later may help. */
const EX_UNAVAILABLE = 69;

const STEPS = {
  fetching_libraries: 'Fetching newer C libraries for the embedded database (once, about 13 MB) …',
  starting: 'Starting the embedded database …',
  building_console: 'Building the page of the desk …',
} as const;

const now = (): Date => new Date();
const root = fileURLToPath(new URL('..', import.meta.url));

// What is written: settings, the country, the texts. Nothing is opened before all of it is right.
const settings = need(loadSettings(environment()), EX_CONFIG, describeProblems);
const { mode, country, workers, logLevel } = settings.service;
const content = need(await loadContent(root, country), EX_CONFIG, lines);
const open = openChannels(settings, content);

// What runs, in the order in which each needs the one before.
const log = createLogger(logLevel);
const metrics = createMetrics();
const onStep = (step: keyof typeof STEPS): void => say(STEPS[step]);
const { answerWithin } = settings.duty;
const storage = need(
  await openStorage({ ...settings.storage, answerWithin, onStep }),
  EX_UNAVAILABLE,
  String,
);
const { channels, webhooks, hub } = open;
const live = await openDirectory(storage, content, log, now);
need(checkStart(settings, live.contacts(), open, now()), EX_CONFIG, lines);
const tellDesk = createTellDesk(storage.changes);
const referrals = referralWorld({ storage, content, settings, channels, live, log, metrics, now, tellDesk });
const spool = await storage.openSpool({
  now,
  onUnreadable: () => {
    metrics.count('errors');
    log.error('spool_unreadable');
  },
});
const service = startService({
  storage,
  spool,
  content,
  channels,
  ladder: openLadder(open.alertWay, createStaffBook(storage.staff), storage.shifts),
  mode,
  workers,
  waits: settings.duty.alertNextAfter,
  answerWithin,
  live,
  referrals,
  log,
  metrics,
  now,
});
const desk = { storage, mode, log, now };
const audit = startAudit(desk);
const demoSignIn = await openDemoStaff(accountsOf(desk), storage);
if (mode === 'demo') await fillDemo(service.desk, content.demoCases, await demoAgents(storage));
const { conversations, tries, connection } = storage;
const timeZone = content.country.meta.timezone;
const jobs = [
  forgetConversations(conversations, now),
  trimConversations(conversations, now),
  forgetTries(tries, now),
  forgetSessions(storage, now),
  forgetChanges(storage.changes, now),
  trimTallies(storage.tallies, timeZone, now),
  checkDirectory({ directory: storage.directory, live, gauges: metrics, log, now, tellDesk }),
  reconcileMessages({ channels, conversations, metrics, log, now }),
  releaseCases({ ...service.desk, staff: storage.staff }),
  sendTips({
    subscriptions: storage.subscriptions,
    tips: content.learning.tips,
    catalogue: content.catalogue,
    surfaces: new Map(channels.map(({ name, surface }) => [name, surface])),
    timeZone,
    now,
    id: randomUUID,
  }),
];
const stopJobs = await startJobs(jobs, connection, log);
const consoleFolder = await builtConsole(() => say(STEPS.building_console));
const listeners = need(
  await openListeners({
    settings,
    consolePage: await consolePageRoutes(consoleFolder),
    webhooks,
    hub,
    accept: service.accept,
    referring: service.referring,
    log,
    now,
    isReady: () => service.isReady(),
    metrics: () => metrics.text(),
    api: createConsoleApi({
      ...desk,
      watch: audit.watch,
      work: deskApi({ service, storage, content, channels, live, mode }),
    }),
  }),
  EX_UNAVAILABLE,
  String,
);
// In a thread of its own, so that the first answer in words does not wait for it.
void warmRecognizers();

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
log.info('started', { port: settings.web.port });
say(`Lakana runs in ${mode} mode.`);
if (hub !== undefined) say(`  A phone to try it   http://localhost:${settings.web.port}/simulator`);
say(`  Webhooks            http://localhost:${settings.web.port}/channels/…`);
say(`  Channels            ${channels.map(({ name }) => name).join(', ')}`);
say(`  Desk                http://localhost:${settings.web.consolePort}/`);
for (const line of demoSignIn) say(line);

/** In the other order: no new message, then the turns and sends that run, then the store. */
async function stop(): Promise<void> {
  await listeners.stop();
  await stopJobs();
  live.stop();
  await service.stop();
  await audit.stop();
  await storage.close();
  process.exit(0);
}

/** What was to be had, or the end with what is wrong and what to do. */
function need<T, E>(result: Result<T, E>, code: number, describe: (error: E) => string): T {
  if (result.ok) return result.value;
  process.stderr.write(`${describe(result.error)}\n`);
  process.exit(code);
}

function lines(problems: readonly string[]): string {
  return problems.join('\n');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
