import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { title, violations } from '../support/look-at-page.ts';
import { newPerson } from '../support/person-on-whatsapp.ts';

/** One case from the first message to its end, with everybody who has a part in it. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

/** The page of an organisation, as it is opened on a device that nobody has signed in on. */
async function openReferral(url: string): Promise<Page> {
  const context = await desk.browser.newContext({ locale: 'fr-FR', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

describe('a case', () => {
  it('arrives, is taken, answered, referred with two pairs of eyes, acknowledged and closed', async () => {
    const { page, complaints } = await desk.open(null, { hash: '#/queue' });
    await desk.signIn(page, 'awa');
    await page.locator('.queue > li').first().waitFor();

    // It arrives live, from a signed webhook, while the queue is open.
    const person = newPerson(desk);
    await person.say('au secours, mon patron m’a enfermée');
    const row = page.locator('.queue > li').filter({ hasText: 'WhatsApp' });
    await row.filter({ hasText: 'P1' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Quelque chose d’urgent');
    const code = (await row.locator('.code').textContent()) ?? '';
    await row.getByRole('button', { name: `Prendre ${code}` }).click();
    await title(page)
      .filter({ hasText: `Dossier ${code}` })
      .waitFor();

    // It is answered by the channel of the bot, and what becomes of the answer shows.
    await page.getByLabel('Message à la personne').fill('Je suis une personne de l’équipe. Je vous lis.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const answer = await person.gets('Je suis une personne de l’équipe. Je vous lis.');
    const bubble = page.locator('.bubble-staff').last();
    await bubble.filter({ hasText: 'envoyé' }).waitFor();
    await person.receipt(answer, 'delivered');
    await bubble.filter({ hasText: 'reçu' }).waitFor();
    await person.receipt(answer, 'read');
    await bubble.filter({ hasText: '· lu' }).waitFor();

    // The person writes back; the bot is silent.
    const before = desk.provider.sends.length;
    await person.say('merci, je suis là');
    await page.locator('.bubble-person').filter({ hasText: 'merci, je suis là' }).waitFor();
    expect(desk.provider.sends).toHaveLength(before);

    // A life in danger: without consent it goes to an organisation when a second person says so.
    await page.getByRole('link', { name: 'Orientation' }).click();
    await page.getByLabel('Besoin').selectOption({ label: 'Soutien moral' });
    await page.getByRole('button', { name: 'Choisir APDF' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Par quel moyen').selectOption('link');
    await dialog.getByLabel('Règle sans accord').selectOption('life_in_danger');
    await dialog.getByLabel(/Ce que l’organisme/).fill('Elle est enfermée chez son patron.');
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('.state', { hasText: 'attend une 2ᵉ personne' }).waitFor();
    expect(await page.getByRole('button', { name: 'Valider et envoyer' }).count()).toBe(0);

    const { page: supervisor } = await desk.open('moussa', {
      hash: new URL(page.url()).hash,
    });
    await supervisor.getByRole('button', { name: 'Valider et envoyer' }).click();
    const secrets = supervisor.getByRole('dialog').locator('.secret');
    await secrets.nth(1).waitFor();
    const [url = '', opens = ''] = await secrets.allTextContents();
    expect(await violations(supervisor)).toEqual([]);
    await page.locator('.state', { hasText: 'envoyée' }).waitFor();

    // The organisation opens the page with the code, which works once, and answers on it.
    const organisation = await openReferral(url);
    expect(await violations(organisation)).toEqual([]);
    expect(await organisation.content()).not.toContain('enfermée');
    await organisation.getByLabel('Code').fill('000000');
    await organisation.getByRole('button', { name: 'Ouvrir' }).click();
    await organisation.getByRole('alert').waitFor();
    await organisation.getByLabel('Code').fill(opens);
    await organisation.getByRole('button', { name: 'Ouvrir' }).click();
    await organisation.getByText('Elle est enfermée chez son patron.').waitFor();
    expect(await violations(organisation)).toEqual([]);
    expect((await organisation.content()).replaceAll(/\s/g, '')).not.toContain(person.number);
    await organisation.getByRole('button', { name: 'Bien reçue' }).click();
    await page.locator('.state', { hasText: 'reçue' }).waitFor();
    const elsewhere = await openReferral(url);
    expect(await elsewhere.content()).not.toContain('enfermée');
    await organisation.getByRole('button', { name: 'Nous acceptons' }).click();
    await page.locator('.state', { hasText: 'acceptée' }).waitFor();

    // It ends, and everything that happened is told.
    await page.getByText('Nouvel état, d’après ce que vous avez entendu').click();
    await page.getByRole('region', { name: 'Orientation' }).getByLabel('État').selectOption('reached');
    await page.getByRole('button', { name: 'Noter' }).click();
    await page.locator('.state', { hasText: 'service atteint' }).waitFor();
    await page.getByRole('button', { name: 'Clore' }).click();
    await dialog.getByLabel('Raison').selectOption({ label: 'Orientée' });
    await dialog.getByRole('button', { name: 'Clore' }).click();
    await page.getByText(/^Clos le .*Orientée/).waitFor();
    await page.getByRole('link', { name: 'Suivi' }).click();
    const story = page.getByRole('region', { name: 'Ce qui s’est passé' });
    await story.waitFor();
    for (const step of [
      'Ouvert',
      'Pris',
      'Réponse envoyée',
      'Orientation envoyée',
      'Orientation : accusé de réception',
      'Orientation acceptée',
      'Service atteint',
      'Clos',
    ])
      expect(await story.textContent()).toContain(step);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);

    // And the auditor sees who did what, in a chain that is whole.
    const { page: auditor } = await desk.open('fanta', { hash: '#/audit' });
    await auditor.getByText('La chaîne est entière.').waitFor();
    for (const action of ['case.take', 'case.answer', 'referral.approve', 'case.close'])
      await auditor.getByText(action).first().waitFor();
  });
});
