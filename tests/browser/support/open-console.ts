import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Of Debian's package; the browser is no npm download. */
const CHROMIUM = '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

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
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal of the service is no fault of the page.
    if (['error', 'warning'].includes(message.type()) && !/status of \d{3}/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${url}/${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
}

/** What axe finds wrong with a page as it is. */
export async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page }).analyze();
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

/** A case of the queue as the service lists it to whoever has the page open. */
export interface ListedCase {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly owner: { readonly name: string } | null;
  readonly channel: string;
}

/** The cases that a page may see. */
export async function listedCases(page: Page, query = ''): Promise<ListedCase[]> {
  const answer = await page.evaluate(`fetch('api/v1/cases?limit=100${query}').then((it) => it.json())`);
  return (answer as { items: ListedCase[] }).items;
}

/** The text of what has the focus. */
export async function focused(page: Page): Promise<string> {
  return (await page.locator(':focus').textContent()) ?? '';
}
