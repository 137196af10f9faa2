import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

/** The heading of a page. */
export function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Waits until nothing on the page is being read any more. */
export async function isSettled(page: Page): Promise<void> {
  await title(page).filter({ hasNotText: 'Chargement' }).waitFor();
  await page.getByText('Chargement…', { exact: true }).first().waitFor({ state: 'detached' });
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

/** The text of what has the focus. */
export async function focused(page: Page): Promise<string> {
  return (await page.locator(':focus').textContent()) ?? '';
}

/** Whether something has the focus. */
export function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate('(element) => element === document.activeElement');
}
