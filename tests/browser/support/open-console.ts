import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { title } from './look-at-page.ts';

/** Of Debian's package; the browser is no npm download. */
const CHROMIUM = '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
/** How long a page may take to show what a test waits for, on a machine that is busy. */
const PATIENCE_MS = 90_000;

export interface View extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The route: `#/queue`. */
  readonly hash?: string;
}

export interface OpenedConsole {
  readonly page: Page;
  /** What the browser complained about: errors of scripts and of the content security policy. */
  readonly complaints: readonly string[];
}

/** A browser in the country of the desk. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
}

/** Opens the page of the staff as a new person on a new device. */
export async function openConsole(browser: Browser, url: string, view: View = {}): Promise<OpenedConsole> {
  const { width = 1366, height = 850, dark = false, hash = '', ...rest } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    reducedMotion: 'reduce',
    ...rest,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal of the service is no fault of the page.
    if (['error', 'warning'].includes(message.type()) && !/status of \d{3}/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${url}/${hash}`);
  await title(page).waitFor();
  return { page, complaints };
}
