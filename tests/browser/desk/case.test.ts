import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk, type DemoLogin } from '../support/browser-desk.ts';
import { demoCase, type DemoCaseName } from '../support/listed-cases.ts';
import { title, violations } from '../support/look-at-page.ts';
import { newPerson } from '../support/person-on-whatsapp.ts';

/** What is read and written of one case. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

/** Opens a case of the demo. */
async function openCase(login: DemoLogin, name: DemoCaseName, view = ''): Promise<Page> {
  const { page } = await desk.open(login);
  const { id, code } = await demoCase(page, name);
  await page.goto(`${desk.lakana.deskUrl}/#/cases/${id}${view === '' ? '' : `?view=${view}`}`);
  await title(page)
    .filter({ hasText: `Dossier ${code}` })
    .waitFor();
  return page;
}

describe('a case', () => {
  it('shows before any contact what must be known, and the number only when it is asked for', async () => {
    const person = newPerson(desk);
    await person.say('au secours, mon patron m’a enfermée');
    const { page } = await desk.open('moussa', { hash: '#/queue' });
    await page.locator('.queue > li').filter({ hasText: 'WhatsApp' }).getByRole('link').click();
    const band = page.getByRole('region', { name: 'Avant tout contact' });
    await band.getByText('On peut écrire maintenant.').waitFor();
    await band.getByText('non, jamais').waitFor();
    const whole = `+${person.number}`;
    expect((await page.content()).replaceAll(/\s/g, '')).not.toContain(person.number);
    await band.getByRole('button', { name: 'Montrer' }).click();
    await band.locator('.number', { hasText: whole }).waitFor();
    await page.mouse.wheel(0, 2000);
    const box = await band.boundingBox();
    expect(box !== null && box.y >= 0 && box.y < 200).toBe(true);

    // Whoever looks at the audit finds that it was asked for.
    const { page: auditor } = await desk.open('fanta', { hash: '#/audit' });
    await auditor.getByText('case.number').first().waitFor();
  });

  it('says why it has its level: rules, the person’s words, what they stand for', async () => {
    const page = await openCase('moussa', 'childInAMine', 'why');
    await page.getByText('Moins de 18 ans, gestes intimes imposés').first().waitFor();
    await page.getByText('Papiers confisqués sur place').first().waitFor();
    await page.getByText('n tɛ se ka taa so, u ye n ka sɛbɛnw mara').first().waitFor();
    const { code } = await demoCase(page, 'childInAMine');
    expect(await page.locator('.case-side').textContent()).toContain(code);
  });

  it('cannot be written to where that is not safe', async () => {
    const page = await openCase('bakary', 'notSafe');
    await page.getByText('Écrire n’est pas sans risque : rien n’est envoyé.').first().waitFor();
    expect(await page.getByLabel('Message à la personne').count()).toBe(0);
  });

  it('is written to: letters of Bambara, the cost in SMS, once, and the word is given back', async () => {
    const page = await openCase('awa', 'danger');
    await page.getByRole('button', { name: 'Prendre', exact: true }).click();
    const field = page.getByLabel('Message à la personne');
    await page.getByRole('button', { name: 'Bambara' }).click();
    await field.fill('n d');
    for (const letter of ['ɛ', 'ɔ']) await page.getByRole('button', { name: letter, exact: true }).click();
    expect(await field.inputValue()).toBe('n dɛɔ');
    await page.getByText(/1 SMS, encore 155 signes/).waitFor();
    await page.getByText('n dèò').waitFor();
    await page.getByRole('button', { name: 'Envoyer' }).dblclick();
    await page.getByText('C’est vous qui écrivez').waitFor();
    const sent = page.locator('.bubble-staff').filter({ hasText: 'n dɛɔ' });
    await sent.filter({ hasText: /en route|envoyé|reçu/ }).waitFor();
    expect(await sent.count()).toBe(1);
    expect(await field.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Rendre la parole' }).click();
    await page.getByText('La réponse automatique parle').waitFor();
  });

  it('offers answers that were prepared, in the language of the person', async () => {
    const page = await openCase('awa', 'childInAMine');
    const field = page.getByLabel('Message à la personne');
    const canned = page.getByLabel('Réponse préparée…');
    await canned.selectOption({ index: 1 });
    const inBambara = await field.inputValue();
    await page.getByRole('button', { name: 'Français' }).click();
    await canned.selectOption({ index: 1 });
    const inFrench = await field.inputValue();
    expect(inBambara).not.toBe('');
    expect(inFrench).not.toBe('');
    expect(inFrench).not.toBe(inBambara);
  });

  it('gets another level with a reason, a note, a tag, a task and a link, and is closed', async () => {
    const page = await openCase('moussa', 'unpaid', 'follow');
    await page.getByRole('button', { name: 'Changer le niveau' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Niveau').selectOption('P2');
    await dialog.getByLabel('Pourquoi').fill('Entendu : deux enfants avec lui');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.case-level', { hasText: 'La règle dit P3' }).waitFor();

    await page.getByLabel('Nouvelle note').fill('Rappelé.');
    await page.getByRole('region', { name: 'Notes' }).getByRole('button', { name: 'Ajouter' }).click();
    await page.locator('.written', { hasText: 'Rappelé.' }).waitFor();

    await page.getByLabel('Nouvelle étiquette').fill('segou');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Retirer segou' }).waitFor();

    await page.getByLabel('Nouvelle tâche').fill('Rappeler demain');
    await page.getByRole('region', { name: 'Tâches' }).getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('button', { name: 'Fait : Rappeler demain' }).click();
    await page.locator('.is-done', { hasText: 'Rappeler demain' }).waitFor();

    const other = (await demoCase(page, 'withoutPapers')).code;
    await page.getByLabel('Code de l’autre dossier').fill(other);
    await page
      .getByRole('region', { name: 'Dossiers liés' })
      .getByRole('button', { name: 'Lier un dossier' })
      .click();
    await page.getByRole('button', { name: `Délier ${other}` }).waitFor();

    await page.getByRole('button', { name: 'Clore' }).click();
    await dialog.getByLabel('Note').fill('Payé le mois dernier.');
    await dialog.getByRole('button', { name: 'Clore' }).click();
    await page.getByText(/^Clos le .*Aidée/).waitFor();
    const story = await page.getByRole('region', { name: 'Ce qui s’est passé' }).textContent();
    for (const step of [
      'Ouvert : P3',
      'Niveau changé : P3 → P2',
      'Note',
      'Étiquettes changées',
      'Tâche',
      'Lié',
      'Clos : Aidée',
    ])
      expect(story).toContain(step);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await page.getByRole('button', { name: 'Clore' }).waitFor();
  });

  it('is handed to a colleague, who sees it at once', async () => {
    const { page: awa } = await desk.open('awa', { hash: '#/queue?owner=me' });
    await awa.locator('.queue > li').first().waitFor();
    const page = await openCase('moussa', 'recruiter');
    const { code } = await demoCase(page, 'recruiter');
    await page.getByRole('button', { name: 'Confier à…' }).click();
    await page.getByRole('dialog').getByLabel('À qui').selectOption({ label: 'Awa (exercice)' });
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Suivi par Awa (exercice)').waitFor();
    await awa.locator('.queue > li').filter({ hasText: code }).waitFor();
  });
});
