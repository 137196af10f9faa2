import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { totpCode, totpStep } from '#src/domain/staff/totp.ts';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { fromBase32 } from '../support/from-base32.ts';
import { demoCase } from '../support/listed-cases.ts';
import { isSettled, title, violations } from '../support/look-at-page.ts';

/** How somebody comes to the desk, and leaves it. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

const answerField = (page: Page) => page.getByLabel('Message à la personne');
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

/** Opens the case of the girl at the mine, and begins to write to her. */
async function beginAnswer(page: Page): Promise<{ readonly code: string; readonly id: string }> {
  const known = await demoCase(page, 'childInAMine');
  await page.goto(`${desk.lakana.deskUrl}/#/cases/${known.id}`);
  await answerField(page).fill('Je vous lis');
  return known;
}

describe('signing in', () => {
  it('asks for the password, then the code, and leads to where one wanted to go', async () => {
    const { page, complaints } = await desk.open(null, { hash: '#/duty' });
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Nom de connexion').fill('awa');
    await page.getByLabel('Mot de passe').fill('quelque chose');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Changer de nom' }).click();
    await desk.signIn(page, 'awa');
    await title(page).filter({ hasText: 'Garde' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('does not tell what was wrong, and begins again with the name kept', async () => {
    const { page } = await desk.open(null);
    await page.getByLabel('Nom de connexion').fill('bakary');
    await page.getByLabel('Mot de passe').fill('faux');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').fill('123456');
    await page.keyboard.press('Enter');
    await alert(page, 'Nom, mot de passe ou code faux.').waitFor();
    expect(await page.getByLabel('Nom de connexion').inputValue()).toBe('bakary');
    expect(await page.getByLabel('Mot de passe').inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  it('takes a code once', async () => {
    const { page } = await desk.open(null);
    await desk.signIn(page, 'kadia');
    await title(page).filter({ hasText: 'Annuaire' }).waitFor();
    const second = await desk.open(null);
    await second.page.getByLabel('Nom de connexion').fill('kadia');
    await second.page.getByLabel('Mot de passe').fill(desk.password);
    await second.page.keyboard.press('Enter');
    await second.page.getByLabel('Code à six chiffres').fill(desk.usedCode('kadia'));
    await second.page.keyboard.press('Enter');
    await alert(second.page, 'Nom, mot de passe ou code faux.').waitFor();
  });
});

describe('a new account', () => {
  it('is made with a password that is shown once, and gets one of its own, a second factor and the desk', async () => {
    const { page: admin } = await desk.open('issa', { hash: '#/staff' });
    await admin.getByRole('button', { name: 'Nouveau compte' }).click();
    await admin.getByLabel('Nom de connexion').fill('sira');
    await admin.getByLabel('Nom vu par les collègues').fill('Sira (exercice)');
    await admin.getByRole('button', { name: 'Ajouter' }).click();
    const first = (await admin.locator('.secret').textContent()) ?? '';
    expect(await violations(admin)).toEqual([]);

    const { page, complaints } = await desk.open(null);
    await page.getByLabel('Nom de connexion').fill('sira');
    await page.getByLabel('Mot de passe').fill(first);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Première entrée' }).click();
    await title(page).filter({ hasText: 'Choisir votre mot de passe' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Mot de passe actuel').fill(first);
    await page.getByLabel('Nouveau mot de passe').fill('quatre mots que je retiens');
    await page.keyboard.press('Enter');

    await page.getByRole('img', { name: 'Carré à scanner' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const secret = fromBase32((await page.locator('.secret').textContent()) ?? '');
    const code = totpCode(secret, totpStep(new Date()));
    await page.getByLabel('2. Tapez le code').fill(code === '000000' ? '000001' : '000000');
    await page.keyboard.press('Enter');
    await alert(page, 'Le code est faux').waitFor();
    await page.getByLabel('2. Tapez le code').fill(totpCode(secret, totpStep(new Date())));
    await page.keyboard.press('Enter');
    await title(page).filter({ hasText: 'Codes de secours' }).waitFor();
    expect(await page.locator('.recovery li').count()).toBeGreaterThanOrEqual(8);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Je les ai notés' }).click();
    await title(page).filter({ hasText: 'File d’attente' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a session', () => {
  it('that ends leads back to the same case and the half-written answer; leaving leaves nothing behind', async () => {
    const { page } = await desk.open('moussa');
    const { id, code } = await beginAnswer(page);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Votre session est finie').waitFor();
    expect(await page.content()).not.toContain(code);

    await desk.signIn(page, 'moussa');
    await title(page)
      .filter({ hasText: `Dossier ${code}` })
      .waitFor();
    await isSettled(page);
    expect(await answerField(page).inputValue()).toBe('Je vous lis');

    await page.getByRole('button', { name: 'Quitter' }).click();
    await title(page).filter({ hasText: 'Entrer au bureau' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(page.url()).not.toContain(id);
    await page.reload();
    await title(page).filter({ hasText: 'Entrer au bureau' }).waitFor();
  });
});
