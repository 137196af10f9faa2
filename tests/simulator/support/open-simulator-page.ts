import { chromium, type Browser, type Page } from 'playwright-core';
import { startSimulator, type StartedSimulator } from './start-simulator.ts';

/** Of Debian's package; the browser is no npm download. */
const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface SimulatorPageOptions {
  /** Where the simulator is served; without it one with a scripted bot is started. */
  readonly url?: string | undefined;
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly look?: 'sms' | 'whatsapp';
  /** Path and query: `/simulator`. */
  readonly path?: string;
}

/** A browser and a simulator for it; each page has a phone of its own. */
export interface SimulatorBrowser {
  /** The scripted one; undefined when another service is under test. */
  readonly own: StartedSimulator | undefined;
  openSimulatorPage(view?: View): Promise<OpenedPage>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  /** What the browser complained about: errors of scripts and of the content security policy. */
  readonly complaints: readonly string[];
}

/** Starts Chromium and, unless an address is given, the simulator. */
export async function openSimulatorBrowser({ url }: SimulatorPageOptions = {}): Promise<SimulatorBrowser> {
  const own = url === undefined ? await startSimulator() : undefined;
  const base = url ?? own?.url ?? '';
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  return {
    own,
    openSimulatorPage: (view = {}) => open(browser, base, view),
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await own?.stop();
    },
  };
}

async function open(browser: Browser, base: string, view: View): Promise<OpenedPage> {
  const { width = 1400, height = 900, dark = false, look = 'whatsapp', path = '/simulator' } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${base}${path}`);
  await page.locator('#person-phone [data-line="open"]').waitFor();
  if (look === 'sms') await page.locator('input[value="sms"]').check({ force: true });
  await page.locator(`#person-phone [data-look="${look}"][data-line="open"]`).waitFor();
  return { page, complaints };
}
