import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { openCutLine, type CutLine } from '../support/cut-line.ts';
import { demoCase } from '../support/listed-cases.ts';
import { violations } from '../support/look-at-page.ts';
import { newPerson } from '../support/person-on-whatsapp.ts';

let desk: BrowserDesk;
let line: CutLine;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
beforeEach(async () => {
  line = await openCutLine(desk.lakana.deskUrl);
});
afterEach(async () => {
  await desk.closePages();
  await line.close();
});
afterAll(() => desk.close());

describe('a connection that is lost', () => {
  it('is said; it comes back by itself, with what happened meanwhile', async () => {
    const { page } = await desk.open('moussa', { hash: '#/queue' }, line.url);
    const before = await demoCase(page, 'unpaid');
    await page.locator('.queue > li').first().waitFor();
    line.cut();
    await page.getByText('Connexion perdue').waitFor();
    expect(await violations(page)).toEqual([]);

    const { page: bakary } = await desk.open('bakary', { hash: '#/queue' });
    await bakary.getByRole('button', { name: `Prendre ${before.code}` }).click();
    await bakary.getByRole('heading', { name: `Dossier ${before.code}` }).waitFor();
    await newPerson(desk).say('au secours, mon patron m’a enfermée');
    await bakary.goto(`${desk.lakana.deskUrl}/#/queue`);
    await bakary
      .locator('.queue > li')
      .filter({ hasText: 'WhatsApp' })
      .filter({ hasText: 'Danger' })
      .waitFor();

    line.mend();
    await page.getByRole('heading', { name: 'Pendant votre absence' }).waitFor();
    const missed = await page.locator('.away li').allTextContents();
    expect(missed).toHaveLength(2);
    expect(missed[0]).toMatch(/nouveau$/);
    expect(missed[1]).toContain(`${before.code} pris`);
    expect(await page.getByText('Connexion perdue').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'J’ai vu' }).click();
    expect(await page.locator('.away').count()).toBe(0);
  });

  it('keeps a half-written answer, which is sent when there is a connection again', async () => {
    const { page } = await desk.open('awa', {}, line.url);
    const { id } = await demoCase(page, 'childInAMine');
    await page.goto(`${line.url}/#/cases/${id}`);
    const field = page.getByLabel('Message à la personne');
    await field.fill('Je suis');
    line.cut();
    await page.getByText('Connexion perdue').waitFor();
    await field.fill('Je suis là');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Pas de connexion' }).waitFor();
    expect(await field.inputValue()).toBe('Je suis là');

    line.mend();
    await page.getByText('Connexion perdue').waitFor({ state: 'detached' });
    await page.reload();
    expect(await field.inputValue()).toBe('Je suis là');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('.bubble-staff').filter({ hasText: 'Je suis là' }).waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('between a message and what is answered to it makes no second message', async () => {
    const person = newPerson(desk);
    await person.say('au secours, mon patron m’a enfermée');
    const { page } = await desk.open('moussa', { hash: '#/queue' });
    await page
      .getByRole('link')
      .filter({ hasText: 'WhatsApp' })
      .filter({ hasText: 'Danger' })
      .first()
      .waitFor();
    await page.getByRole('link').filter({ hasText: 'WhatsApp' }).filter({ hasText: 'Danger' }).last().click();
    const field = page.getByLabel('Message à la personne');
    await field.fill('Je vous lis en ce moment');
    await page.route('**/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Pas de connexion' }).waitFor();
    await page.reload();
    expect(await field.inputValue()).toBe('Je vous lis en ce moment');
    await page.unroute('**/messages');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Envoyé.').waitFor();
    const sent = page.locator('.bubble-staff').filter({ hasText: 'Je vous lis en ce moment' });
    await sent.waitFor();
    expect(await sent.count()).toBe(1);
    expect(await field.inputValue()).toBe('');
    expect(desk.provider.sends.filter(({ text }) => text.includes('Je vous lis en ce moment'))).toHaveLength(
      1,
    );
  });
});
