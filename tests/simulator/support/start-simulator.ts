import type { Log } from '#src/domain/log.ts';
import { simulatorRoutes } from '#src/simulator/simulator-routes.ts';
import { createServer } from '#src/web/create-server.ts';
import { listen } from '#src/web/listen.ts';
import { addRoute } from '#src/web/route.ts';
import { createScriptedBot, type ScriptedBot } from './scripted-bot.ts';

export interface StartedSimulator {
  /** `http://127.0.0.1:…` */
  readonly url: string;
  readonly bot: ScriptedBot;
  /** Takes the server away, as a crash would; `start` puts it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The simulator as the real listener serves it, with a scripted bot behind it. */
export async function startSimulator(): Promise<StartedSimulator> {
  const bot = createScriptedBot();
  const routes = await simulatorRoutes({ hub: bot.hub, accept: bot.accept, now: () => new Date() });
  const open = async (port: number): Promise<{ port: number; stop(): Promise<void> }> => {
    const server = createServer({ hsts: false, log: silent });
    for (const route of routes) addRoute(server, route);
    const listening = await listen(server, port, '127.0.0.1', 100);
    if (!listening.ok) throw new Error(listening.error);
    return listening.value;
  };
  let running = await open(0);
  const { port } = running;
  return {
    url: `http://127.0.0.1:${port}`,
    bot,
    stop: () => running.stop(),
    start: async () => {
      running = await open(port);
    },
  };
}
