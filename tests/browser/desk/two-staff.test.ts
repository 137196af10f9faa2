import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { demoCase } from '../support/listed-cases.ts';
import { title, violations } from '../support/look-at-page.ts';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

/** What comes of pressing the button: the case opens, or the page says that somebody else has it. */
function endOfTaking(page: Page, code: string): Promise<'has it' | 'is told'> {
  const opened = title(page).filter({ hasText: `Dossier ${code}` });
  const told = page.getByText('Un autre membre de l’équipe a pris ce dossier.');
  return Promise.race([
    opened.waitFor().then(() => 'has it' as const),
    told.waitFor().then(() => 'is told' as const),
  ]);
}

describe('two members of staff at once', () => {
  it('take the same case: one has it, and the other is told', async () => {
    const [{ page: awa }, { page: bakary }] = [await desk.open('awa'), await desk.open('bakary')];
    const { code } = await demoCase(awa, 'withoutPapers');
    const takes = [awa, bakary].map((page) => page.getByRole('button', { name: `Prendre ${code}` }));
    for (const take of takes) await take.waitFor();
    await Promise.all(takes.map((take) => take.click()));
    const ends = await Promise.all([awa, bakary].map((page) => endOfTaking(page, code)));
    expect(ends.sort()).toEqual(['has it', 'is told']);
  });

  it('are told by name who was first, where they may see it', async () => {
    const { page: moussa } = await desk.open('moussa');
    const { id, code } = await demoCase(moussa, 'sameVillage');
    await moussa.getByRole('button', { name: `Prendre ${code}` }).waitFor();
    // A page that has not read yet what happened.
    await moussa.route('**/api/v1/cases?*', (route) => route.abort());
    const { page: awa } = await desk.open('awa', { hash: `#/cases/${id}` });
    await awa.getByRole('button', { name: 'Prendre', exact: true }).click();
    await awa.getByText(`${code} est à vous.`).waitFor();
    await moussa.getByRole('button', { name: `Prendre ${code}` }).click();
    await moussa.getByText(`Awa (exercice) a pris ${code} avant vous.`).waitFor();
  });

  it('cannot both write: whoever comes second reads who has the word, until it is given back', async () => {
    const { page: bakary } = await desk.open('bakary');
    const { id, code } = await demoCase(bakary, 'descent');
    await bakary.goto(`${desk.lakana.deskUrl}/#/cases/${id}`);
    const { page: moussa } = await desk.open('moussa', { hash: `#/cases/${id}` });
    // Both have begun to write when one of them sends.
    await moussa.getByLabel('Message à la personne').fill('Bonjour');
    await bakary.getByLabel('Message à la personne').fill('Je suis là');
    await bakary.getByRole('button', { name: 'Envoyer' }).click();
    await bakary.getByText('C’est vous qui écrivez').waitFor();

    await moussa.getByText('Bakary (exercice) écrit à cette personne').waitFor();
    expect(await moussa.getByLabel('Message à la personne').count()).toBe(0);
    expect(await violations(moussa)).toEqual([]);
    expect(await moussa.locator('.bubble-staff').last().textContent()).toContain('Je suis là');

    await bakary.getByRole('button', { name: 'Rendre la parole' }).click();
    await moussa.getByText('La réponse automatique parle').waitFor();
    // What was half written is still there.
    expect(await moussa.getByLabel('Message à la personne').inputValue()).toBe('Bonjour');
    await title(moussa)
      .filter({ hasText: `Dossier ${code}` })
      .waitFor();
  });

  it('are refused by the service, too, when a page has not heard yet that somebody else writes', async () => {
    const { page: awa } = await desk.open('awa');
    const { id } = await demoCase(awa, 'childInAMine');
    await awa.goto(`${desk.lakana.deskUrl}/#/cases/${id}`);
    const { page: moussa } = await desk.open('moussa');
    // A page that hears no changes.
    await moussa.route('**/api/v1/events', (route) => route.abort());
    await moussa.reload();
    await moussa.goto(`${desk.lakana.deskUrl}/#/cases/${id}`);
    await moussa.getByLabel('Message à la personne').fill('Bonjour');

    await awa.getByLabel('Message à la personne').fill('N bɛ yan');
    await awa.getByRole('button', { name: 'Envoyer' }).click();
    await awa.getByText('C’est vous qui écrivez').waitFor();
    await moussa.getByRole('button', { name: 'Envoyer' }).click();
    await moussa.getByText('Awa (exercice) écrit à cette personne').waitFor();
    expect(await moussa.locator('.bubble-staff').filter({ hasText: 'Bonjour' }).count()).toBe(0);
  });
});
