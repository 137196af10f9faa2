import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import type { Webhook } from '../channels/channel.ts';
import type { Settings } from '../config/settings.ts';
import type { ReferralParts } from '../desk/referrals/referral-parts.ts';
import type { Log } from '../domain/log.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Accept } from '../messaging/accept.ts';
import { simulatorRoutes } from '../simulator/simulator-routes.ts';
import { createConsoleServer } from '../web/console/console-server.ts';
import { listen } from '../web/listen.ts';
import type { ConsoleApi } from './console-api.ts';
import type { Route } from '../web/route.ts';
import { createPublicServer } from '../web/public/public-server.ts';
import { referralPageRoutes } from '../web/public/referral/referral-page-routes.ts';

export interface ListenerParts {
  readonly settings: Settings;
  readonly webhooks: readonly Webhook[];
  /** The phones of the simulator; without it there is no simulator. */
  readonly hub: SimulatorHub | undefined;
  readonly accept: Accept;
  readonly referring: ReferralParts;
  readonly log: Log;
  readonly now: () => Date;
  readonly isReady: () => Promise<boolean>;
  readonly metrics: () => Promise<string>;
  readonly api: ConsoleApi;
  /** The page of the staff and its files. */
  readonly consolePage: readonly Route[];
}

export interface Listeners {
  /** Takes no more requests, and resolves when those in flight are answered. */
  stop(): Promise<void>;
}

/**
 * Opens the two listeners: one that the world reaches (webhooks, health, the simulator in a demo) and one for the
 * staff. The error is one line for a person.
 */
export async function openListeners(parts: ListenerParts): Promise<Result<Listeners, string>> {
  const { settings, hub, accept, log, now, isReady, metrics, api } = parts;
  const { publicUrl, port, consolePort, consoleHost } = settings.web;
  const hsts = publicUrl?.startsWith('https:') ?? false;
  const simulator = hub === undefined ? [] : await simulatorRoutes({ hub, accept, now });
  const extraRoutes = [...simulator, ...(await referralPageRoutes(parts.referring))];
  const everybody = createPublicServer({
    webhooks: parts.webhooks,
    accept,
    ready: isReady,
    log,
    now,
    hsts,
    extraRoutes,
  });
  const staff = createConsoleServer({ page: parts.consolePage, metrics, log, hsts, api });

  const opened = [
    { setting: 'PORT', result: await listen(everybody, port, '0.0.0.0') },
    { setting: 'CONSOLE_PORT', result: await listen(staff, consolePort, consoleHost) },
  ];
  const listening = opened.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(listening.map((listener) => listener.stop()));
  };
  const closed = opened.flatMap(({ setting, result }) => (result.ok ? [] : [`${setting} (${result.error})`]));
  if (closed.length === 0) return ok({ stop });
  await stop();
  return err(`Cannot listen on ${closed.join(' and ')}: stop what uses it, or give another one.`);
}
