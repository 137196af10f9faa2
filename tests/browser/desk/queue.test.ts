import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { demoCase } from '../support/listed-cases.ts';
import { focused, title } from '../support/look-at-page.ts';
import { newPerson } from '../support/person-on-whatsapp.ts';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

const rows = (page: Page): Locator => page.locator('.queue > li');
const codes = (page: Page): Promise<string[]> => rows(page).locator('.code').allTextContents();

/** Waits until the queue holds that case and no other. */
async function onlyRow(page: Page, code: string): Promise<void> {
  await rows(page).first().filter({ hasText: code }).waitFor();
  await rows(page).nth(1).waitFor({ state: 'detached' });
  expect(await codes(page)).toEqual([code]);
}

describe('the queue', () => {
  it('has the most urgent first, the counts in its title, and follows what changes', async () => {
    const { page, complaints } = await desk.open('moussa', { hash: '#/queue' });
    await rows(page).first().waitFor();
    await page.waitForFunction("document.title.startsWith('(2 P1 · 7)')");
    const levels = await rows(page).locator('.level').allTextContents();
    expect(levels).toEqual([...levels].sort());

    const person = newPerson(desk);
    await person.say('au secours, mon patron m’a enfermée');
    await rows(page).filter({ hasText: 'WhatsApp' }).filter({ hasText: 'Danger' }).waitFor();
    await page.waitForFunction("document.title.startsWith('(3 P1 · 8)')");
    expect(await page.getByRole('alert').textContent()).toContain('Quelque chose d’urgent');
    expect(complaints).toEqual([]);
  });

  it('is walked, taken from and left with the keyboard alone', async () => {
    const { page } = await desk.open('awa', { hash: '#/queue' });
    await rows(page).first().waitFor();
    const [first = '', second = ''] = await codes(page);
    await page.keyboard.press('j');
    expect(await focused(page)).toContain(first);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused(page)).toContain(second);
    await page.keyboard.press('k');
    await page.keyboard.press('t');
    await title(page)
      .filter({ hasText: `Dossier ${first}` })
      .waitFor();
    await title(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('w');
    await page.locator('#answer:focus').waitFor();
    // What is typed is typed: a letter in a field is no key of the page.
    await page.keyboard.type('tju');
    expect(await page.getByLabel('Message à la personne').inputValue()).toBe('tju');
    await title(page).click();
    await page.keyboard.press('u');
    await title(page).filter({ hasText: 'File d’attente' }).waitFor();
  });

  it('is narrowed by filters that are part of the address', async () => {
    const { page } = await desk.open('moussa', { hash: '#/queue' });
    const { code } = await demoCase(page, 'notSafe');
    await page.getByLabel('Région').selectOption('gao');
    await onlyRow(page, code);
    expect(page.url()).toContain('#/queue?region=gao');
    await page.reload();
    await onlyRow(page, code);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await rows(page).nth(4).waitFor();
    await page.getByLabel('Niveau').selectOption('P4');
    await page.getByLabel('Langue').selectOption('fr');
    await onlyRow(page, (await demoCase(page, 'recruiter')).code);
  });

  it('shows each their own, and what is closed when it is asked for', async () => {
    const { page } = await desk.open('bakary', { hash: '#/queue' });
    await page.getByRole('button', { name: /^Les miens/ }).click();
    await rows(page).nth(2).waitFor({ state: 'detached' });
    const mine = [await demoCase(page, 'descent'), await demoCase(page, 'notSafe')];
    expect(new Set(await codes(page))).toEqual(new Set(mine.map(({ code }) => code)));
    expect(await rows(page).locator('.owner').allTextContents()).toEqual(['Suivi par moi', 'Suivi par moi']);
    const { page: all } = await desk.open('moussa', { hash: '#/queue?status=closed' });
    await rows(all).first().waitFor();
    expect(await codes(all)).toEqual([(await demoCase(all, 'closed')).code]);
  });
});
