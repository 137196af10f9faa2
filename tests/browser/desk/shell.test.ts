import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk, type DemoLogin } from '../support/browser-desk.ts';
import { demoCase } from '../support/listed-cases.ts';
import { isSettled, title, violations } from '../support/look-at-page.ts';

/** What is around every page: which pages there are, in which language, and how all of it is hidden. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

/** Opens the case of the girl at the mine. */
async function openCase(page: Page): Promise<{ readonly id: string; readonly code: string }> {
  const known = await demoCase(page, 'childInAMine');
  await page.goto(`${desk.lakana.deskUrl}/#/cases/${known.id}`);
  await page.getByText('n dɛmɛ').first().waitFor();
  return known;
}
async function pressEscapeTwice(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Three touches as quick as those of a finger: nothing is waited for in between. */
async function tapThrice(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('There is nothing to touch');
  for (let taps = 0; taps < 3; taps += 1)
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

describe('a role', () => {
  it.each<[DemoLogin, string[]]>([
    ['awa', ['File', 'Annuaire', 'Garde', 'Awa (exercice)']],
    ['moussa', ['File', 'Annuaire', 'Garde', 'Équipe', 'Moussa (exercice)']],
    ['kadia', ['Annuaire', 'Kadia (exercice)']],
    ['issa', ['Annuaire', 'Garde', 'Équipe', 'Issa (exercice)']],
    ['fanta', ['Journal', 'Fanta (exercice)']],
  ])('of %s sees its pages and no others', async (login, pages) => {
    const { page } = await desk.open(login);
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(pages);
    for (const name of ['queue', 'cases/1', 'directory', 'duty', 'staff', 'audit']) {
      await page.goto(`${desk.lakana.deskUrl}/#/${name}`);
      const isTheirs = pages.includes(NAMES[name] ?? '');
      await title(page)
        .filter(isTheirs ? { hasNotText: 'Page inconnue' } : { hasText: 'Page inconnue' })
        .waitFor();
    }
  });

  it('of an agent has no case of a colleague, not by its address either', async () => {
    const { page: supervisor } = await desk.open('moussa');
    const { id, code } = await demoCase(supervisor, 'notSafe');
    const { page } = await desk.open('awa');
    await isSettled(page);
    expect(await page.content()).not.toContain(code);
    await page.goto(`${desk.lakana.deskUrl}/#/cases/${id}`);
    await page.getByText('Votre rôle ne le permet pas.').or(page.getByText('Introuvable')).first().waitFor();
    expect(await page.content()).not.toContain(code);
  });
});

/** The pages behind the routes, as the navigation has them. */
const NAMES: Readonly<Record<string, string>> = {
  queue: 'File',
  'cases/1': 'File',
  directory: 'Annuaire',
  duty: 'Garde',
  staff: 'Équipe',
  audit: 'Journal',
};

describe('hiding', () => {
  it('leaves a calendar and nothing of the desk in the page, its title, its icon and its address', async () => {
    const { page } = await desk.open('moussa');
    const { id, code } = await openCase(page);
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    await pressEscapeTwice(page);
    await page.locator('.neutral').waitFor();
    const content = await page.content();
    for (const word of [code, 'dɛmɛ', 'Lakana', 'Dossier', 'Awa', 'Moussa'])
      expect(content).not.toContain(word);
    expect(await page.title()).toBe('Calendrier');
    expect(page.url()).not.toContain(id);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).not.toBe(icon);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.locator('.neutral').waitFor();
    await pressEscapeTwice(page);
    await title(page)
      .filter({ hasText: `Dossier ${code}` })
      .waitFor();
  });

  it('is there by touch too, from every page and over a dialog', async () => {
    const { page } = await desk.open('moussa', { width: 360, height: 740, hasTouch: true });
    const { code } = await openCase(page);
    await page.mouse.wheel(0, 900);
    await page.getByRole('button', { name: 'Masquer' }).tap();
    await page.locator('.neutral').waitFor();
    await tapThrice(page, page.locator('.month'));
    await title(page)
      .filter({ hasText: `Dossier ${code}` })
      .waitFor();
    await page.getByRole('button', { name: 'Clore' }).tap();
    await page.getByRole('dialog').waitFor();
    await pressEscapeTwice(page);
    await page.locator('.neutral').waitFor();
  });
});

describe('languages and colours', () => {
  it('are switched at once, and kept on this device without anything else', async () => {
    const { page } = await desk.open('bakary', { hash: '#/account' });
    await page.getByLabel('Langue de la page').selectOption('en');
    await title(page).filter({ hasText: 'My account' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByLabel('Colours').selectOption('dark');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await title(page).filter({ hasText: 'My account' }).waitFor();
    await page.getByLabel('Language of the page').selectOption('bm');
    await page.goto(`${desk.lakana.deskUrl}/#/queue`);
    await page.locator('.unseen', { hasText: 'Farati' }).first().waitFor({ state: 'attached' });
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual(['lakana']);
    expect(await page.evaluate("Object.keys(JSON.parse(localStorage.getItem('lakana')))")).toEqual([
      ...['language', 'theme', 'sound', 'notify', 'keys'],
    ]);
  });
});
