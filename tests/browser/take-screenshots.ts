import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from './support/browser-desk.ts';
import { demoCase } from './support/listed-cases.ts';
import { isSettled } from './support/look-at-page.ts';
import type { View } from './support/open-console.ts';

/** The pictures of the desk in `docs/`, from the made-up cases of a demo: `npm run screenshots`. */
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const SCREEN: View = { width: 1280, height: 800, deviceScaleFactor: 1 };
const PHONE: View = { width: 390, height: 844, deviceScaleFactor: 1, hasTouch: true, dark: true };

const desk = await startBrowserDesk();
try {
  await take('desk-sign-in', (await desk.open(null, SCREEN)).page);
  await take('desk-queue', (await desk.open('awa', SCREEN)).page);
  await take('desk-case', await caseOn(desk, SCREEN));
  await take('desk-phone', await caseOn(desk, PHONE));
  await take('desk-directory', await directory(desk));
} finally {
  await desk.close();
}

/** The case of the girl at the mine, as the agent sees who has it. */
async function caseOn(of: BrowserDesk, view: View): Promise<Page> {
  const { page } = await of.open('awa', view);
  const { id } = await demoCase(page, 'childInAMine');
  await page.goto(`${of.lakana.deskUrl}/#/cases/${id}`);
  return page;
}

/** The directory of its editor, with an organisation that is made up and was called. */
async function directory(of: BrowserDesk): Promise<Page> {
  const { page } = await of.open('kadia', { ...SCREEN, hash: '#/directory' });
  const dialog = page.getByRole('dialog');
  const name = 'Accueil Sabali (exercice)';
  await page.getByRole('button', { name: 'Nouvel organisme' }).click();
  await dialog.getByLabel('Nom', { exact: true }).fill(name);
  await dialog.getByLabel('Service', { exact: true }).fill('Accueil');
  for (const need of ['Hébergement', 'Soutien moral']) await dialog.getByLabel(need, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: `Vérifier ${name}` }).click();
  await dialog.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await page.locator('.fresh-fresh').waitFor();
  return page;
}

async function take(name: string, page: Page): Promise<void> {
  await isSettled(page);
  await page.screenshot({ path: `${DOCS}${name}.png`, animations: 'disabled' });
}
