import { fileURLToPath } from 'node:url';
import { openChannels } from './assembly/open-channels.ts';
import { startProblems } from './assembly/start-problems.ts';
import { startService } from './assembly/start-service.ts';
import { warmRecognizers } from './bot/recognizers/recognizers.ts';
import { environment } from './config/environment.ts';
import { loadSettings } from './config/load-settings.ts';
import { createLogger } from './config/logger.ts';
import { describeProblems } from './config/settings-problem.ts';
import { loadContent } from './content/load-content.ts';
import { simulatorRoutes } from './simulator/simulator-routes.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { trimConversations } from './jobs/trim-conversations.ts';
import { openStorage } from './storage/open-storage.ts';
import { createConsoleServer } from './web/console/console-server.ts';
import { listen } from './web/listen.ts';
import { createMetrics } from './web/metrics.ts';
import { createPublicServer } from './web/public/public-server.ts';

/** A wrong configuration, as sysexits.h has it: starting again does not help. */
const EX_CONFIG = 78;
/** Something we need is not there now: starting again later may help. */
const EX_UNAVAILABLE = 69;

/** Starts everything, in the order in which each needs the one before, and stops it in the other. */
async function main(): Promise<void> {
  const now = (): Date => new Date();
  const loaded = loadSettings(environment());
  if (!loaded.ok) leave(EX_CONFIG, describeProblems(loaded.error));
  const settings = loaded.value;
  const { mode, country, workers, logLevel } = settings.service;

  const content = await loadContent(fileURLToPath(new URL('..', import.meta.url)), country);
  if (!content.ok) leave(EX_CONFIG, content.error.join('\n'));
  const { channels, webhooks, hub, ladder } = openChannels(settings, content.value.catalogue);
  const problems = startProblems(settings, content.value.country, { channels, webhooks, hub, ladder }, now());
  if (problems.length > 0) leave(EX_CONFIG, problems.join('\n'));

  const log = createLogger(logLevel);
  const metrics = createMetrics();
  const opened = await openStorage({ ...settings.storage, onStep: (step) => say(STEPS[step]) });
  if (!opened.ok) leave(EX_UNAVAILABLE, opened.error);
  const storage = opened.value;
  const waits = settings.duty.alertNextAfter;
  const parts = {
    storage,
    content: content.value,
    channels,
    ladder,
    mode,
    workers,
    waits,
    log,
    metrics,
    now,
  };
  const service = startService(parts);
  const stopJobs = await startJobs([trimConversations(storage.conversations, now)], storage.connection, log);

  const hsts = settings.web.publicUrl?.startsWith('https:') ?? false;
  const { accept } = service;
  const extraRoutes = hub === undefined ? [] : await simulatorRoutes({ hub, accept, now });
  const ready = (): Promise<boolean> => storage.isReady();
  const open = createPublicServer({ webhooks, accept, ready, log, now, hsts, extraRoutes });
  const text = (key: string): string => content.value.catalogue.text('fr', key);
  const desk = createConsoleServer({ text, metrics: () => metrics.text(), log, hsts });
  const { port, consolePort, consoleHost } = settings.web;
  const listening = [await listen(open, port, '0.0.0.0'), await listen(desk, consolePort, consoleHost)];
  const listeners = listening.flatMap((listener) => (listener.ok ? [listener.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await stopJobs();
    await service.stop();
    await storage.close();
  };
  if (listeners.length < listening.length) {
    await stop();
    const busy = listening.flatMap((listener) => (listener.ok ? [] : [listener.error]));
    leave(EX_UNAVAILABLE, `Cannot listen (${busy.join(', ')}): give another PORT or CONSOLE_PORT.`);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  // In a thread of its own, so that the first answer in words does not wait for it.
  void warmRecognizers();
  log.info('started', { port });
  say(`Lakana runs in ${mode} mode.`);
  if (hub !== undefined) say(`  A phone to try it   http://localhost:${port}/simulator`);
  say(
    `  Webhooks            http://localhost:${port}/channels/…  (${channels.map(({ name }) => name).join(', ')})`,
  );
  say(`  Desk                http://localhost:${consolePort}/`);
}

const STEPS = {
  fetching_libraries: 'Fetching newer C libraries for the embedded database (once, about 13 MB) …',
  starting: 'Starting the embedded database …',
} as const;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function leave(code: number, problems: string): never {
  process.stderr.write(`${problems}
`);
  process.exit(code);
}

await main();
