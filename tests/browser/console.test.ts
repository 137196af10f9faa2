import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#src/domain/staff/role.ts';
import { startConsoleStub, type ConsoleStub } from './console-stub/stub.ts';
import { launchBrowser, openConsole, overflow, violations, type View } from './open-console.ts';

let browser: Browser;
let stub: ConsoleStub;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  stub = await startConsoleStub();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await stub.close();
});
afterAll(() => browser.close());

async function open(role: Role | undefined, hash = '', view: View = {}) {
  stub.signIn(role);
  return openConsole(browser, stub.url, { hash, ...view });
}
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('.queue > li');

describe('signing in', () => {
  it('asks for the password, then the code, and leads to where one wanted to go', async () => {
    const { page, complaints } = await open(undefined, '#/duty');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Nom de connexion').fill('aicha');
    await page.getByLabel('Mot de passe').fill('exercice exercice');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').fill('123 456');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await title(page).filter({ hasText: 'Garde' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('does not tell what was wrong, and begins again with the name kept', async () => {
    const { page } = await open(undefined);
    await page.getByLabel('Nom de connexion').fill('aicha');
    await page.getByLabel('Mot de passe').fill('faux');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').fill('123456');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Nom, mot de passe ou code faux.' }).waitFor();
    expect(await page.getByLabel('Nom de connexion').inputValue()).toBe('aicha');
    expect(await page.getByLabel('Mot de passe').inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  it('puts the second factor in place: the square, a first code, recovery codes, and the desk', async () => {
    stub.enrol(false);
    const { page } = await open('agent');
    await page.getByRole('img', { name: 'Carré à scanner' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('2. Tapez le code').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Le code est faux' }).waitFor();
    await page.getByLabel('2. Tapez le code').fill('123456');
    await page.keyboard.press('Enter');
    await page.getByText('9f3k-22ab').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Je les ai notés' }).click();
    await title(page).filter({ hasText: 'File d’attente' }).waitFor();
  });

  it('comes back to the same case and the half-written answer when the session ends in between', async () => {
    const { page } = await open('supervisor', '#/cases/c1');
    await page.getByLabel('Message à la personne').fill('Je vous lis');
    stub.signIn(undefined);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Votre session est finie').waitFor();
    expect(await page.content()).not.toContain('K7F3-2M');
    await page.getByLabel('Nom de connexion').fill('supervisor');
    await page.getByLabel('Mot de passe').fill('exercice exercice');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').fill('123456');
    await page.keyboard.press('Enter');
    await title(page).filter({ hasText: 'Dossier K7F3-2M' }).waitFor();
    expect(await page.getByLabel('Message à la personne').inputValue()).toBe('Je vous lis');
  });

  it('leaves nothing behind when somebody leaves', async () => {
    const { page } = await open('supervisor', '#/cases/c1');
    await page.getByLabel('Message à la personne').fill('Je vous lis');
    await page.getByRole('button', { name: 'Quitter' }).click();
    await title(page).filter({ hasText: 'Entrer au bureau' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(page.url()).not.toContain('c1');
  });
});

const PAGES: readonly [name: string, hash: string, role: Role][] = [
  ['the queue', '#/queue', 'supervisor'],
  ['a queue with nothing in it', '#/queue?level=P5', 'agent'],
  ['a case', '#/cases/c1', 'supervisor'],
  ['why a case has its level', '#/cases/c1?view=why', 'supervisor'],
  ['what is written down of a case', '#/cases/c1?view=follow', 'supervisor'],
  ['referrals of a case', '#/cases/c1?view=referral', 'supervisor'],
  ['a case that is closed', '#/cases/c6', 'supervisor'],
  ['a case whose person must not be written to', '#/cases/c4', 'agent'],
  ['the directory', '#/directory', 'directory'],
  ['duty', '#/duty', 'supervisor'],
  ['the audit', '#/audit', 'auditor'],
  ['staff', '#/staff', 'admin'],
  ['one’s own account', '#/account', 'agent'],
  ['a page that there is not', '#/nothing', 'agent'],
];

describe.each(PAGES)('%s', (_, hash, role) => {
  it.each([
    ['light', { dark: false }],
    ['dark, on a phone', { dark: true, width: 360, height: 740 }],
  ])('has no accessibility violation and no complaint of the browser in %s', async (_view, view) => {
    const { page, complaints } = await open(role, hash, view);
    await page.waitForTimeout(200);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has no horizontal scroll at 320 px, nor at 200 % of a small screen', async () => {
    const { page } = await open(role, hash, { width: 320, height: 560 });
    await page.waitForTimeout(200);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 360 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

describe('every dialog', () => {
  it.each([
    ['#/cases/c1', 'supervisor', 'Confier à…'],
    ['#/cases/c1', 'supervisor', 'Changer le niveau'],
    ['#/cases/c1', 'supervisor', 'Clore'],
    ['#/cases/c1?view=referral', 'supervisor', 'Choisir Maison d’accueil Bɛnkadi (exercice)'],
    ['#/cases/c1?view=referral', 'supervisor', 'Choisir Brigade de protection (exercice)'],
    ['#/directory', 'directory', 'Vérifier Centre Sabali (exercice)'],
    ['#/directory', 'directory', 'Importer…'],
    ['#/directory', 'directory', 'Nouvel organisme'],
    ['#/directory', 'directory', 'Modifier Clinique Hɛrɛ (exercice)'],
    ['#/duty', 'supervisor', 'Nouveau tour'],
    ['#/staff', 'admin', 'Nouveau compte'],
    ['#/staff', 'admin', 'Modifier Exercice supervisor'],
    ['#/queue', 'agent', 'Aide et touches'],
  ] as const)(
    'of %s (%s): %s is accessible, fits a phone, closes with Escape and gives the focus back',
    async (hash, role, name) => {
      const { page } = await open(role, hash, { width: 360, height: 740 });
      const opener = page.getByRole('button', { name, exact: true });
      await opener.click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(150);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await opener.evaluate('(element) => element === document.activeElement')).toBe(true);
    },
  );
});

describe('the queue', () => {
  it('is walked, taken from and left with the keyboard alone', async () => {
    const { page } = await open('agent', '#/queue');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.locator(':focus').textContent()).toContain('R9D5-4H');
    await page.keyboard.press('k');
    await page.keyboard.press('t');
    await title(page).filter({ hasText: 'Dossier K7F3-2M' }).waitFor();
    expect(await title(page).evaluate('(element) => element === document.activeElement')).toBe(
      true,
    );
    await page.keyboard.press('w');
    expect(await page.locator(':focus').getAttribute('id')).toBe('answer');
  });

  it('has the counts in its title, and follows what changes', async () => {
    const { page } = await open('supervisor', '#/queue');
    await page.waitForFunction("document.title.startsWith('(1 P1 · 3)')");
    stub.change('c5', { level: 'P1' }, 'raised');
    await rows(page).nth(1).filter({ hasText: 'H8Q3-1B' }).waitFor();
    await page.waitForFunction("document.title.startsWith('(2 P1 · 3)')");
    expect(await page.getByRole('alert').textContent()).toContain('Quelque chose d’urgent');
  });

  it('is narrowed by filters that are part of the address', async () => {
    const { page } = await open('supervisor', '#/queue');
    await page.getByLabel('Région').selectOption('gao');
    await rows(page).first().filter({ hasText: 'H8Q3-1B' }).waitFor();
    expect(page.url()).toContain('#/queue?region=gao');
    expect(await rows(page).count()).toBe(1);
    await page.reload();
    await rows(page).first().filter({ hasText: 'H8Q3-1B' }).waitFor();
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await rows(page).nth(4).waitFor();
    await page.getByRole('button', { name: /^Les miens/ }).click();
    await rows(page).first().filter({ hasText: 'T2W6-9K' }).waitFor();
  });

  it('says who was first when two take the same case', async () => {
    const { page } = await open('agent', '#/queue');
    await rows(page).first().waitFor();
    stub.refuse('POST /cases/:id/take', {
      status: 409,
      value: { code: 'conflict', reason: 'taken_by_other' },
    });
    const free = stub.cases.find(({ id }) => id === 'c1');
    Object.assign(free ?? {}, { owner: { id: 's-moussa', name: 'Moussa (exercice)' }, status: 'taken' });
    await page.getByRole('button', { name: 'Prendre K7F3-2M' }).click();
    await page.getByText('Moussa (exercice) a pris K7F3-2M avant vous.').waitFor();
  });

  it('says what happened while the connection was lost, and connects again by itself', async () => {
    const { page } = await open('supervisor', '#/queue');
    await rows(page).first().waitFor();
    stub.setDown(true);
    await page.getByText('Connexion perdue').waitFor();
    expect(await violations(page)).toEqual([]);
    stub.change('c3', { unread: 1 }, 'said');
    stub.setDown(false);
    await page.getByRole('heading', { name: 'Pendant votre absence' }).waitFor({ timeout: 20_000 });
    expect(await page.locator('.away li').allTextContents()).toEqual([
      expect.stringMatching(/M4P8-7T a écrit/),
    ]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'J’ai vu' }).click();
    expect(await page.locator('.away').count()).toBe(0);
  });
});

describe('a case', () => {
  it('shows before any contact what must be known, and the number only when asked', async () => {
    const { page } = await open('supervisor', '#/cases/c1');
    const band = page.getByRole('region', { name: 'Avant tout contact' });
    await band.getByText('non, jamais').waitFor();
    expect(await page.content()).not.toContain('+223 70 00 00 56');
    await band.getByRole('button', { name: 'Montrer' }).click();
    await band.getByText('+223 70 00 00 56').waitFor();
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(200);
    const box = await band.boundingBox();
    expect(box !== null && box.y >= 0 && box.y < 200).toBe(true);
  });

  it('is written to: Bambara letters, the cost, once, and the word is mine until I give it back', async () => {
    const { page } = await open('agent', '#/cases/c1');
    await page.getByRole('button', { name: 'Prendre', exact: true }).click();
    const field = page.getByLabel('Message à la personne');
    await field.fill('n d');
    for (const letter of ['ɛ', 'ɔ']) await page.getByRole('button', { name: letter, exact: true }).click();
    expect(await field.inputValue()).toBe('n dɛɔ');
    await page.getByText(/1 SMS, encore 155 signes/).waitFor();
    await page.getByText('n dèò').waitFor();
    await page.getByRole('button', { name: 'Envoyer' }).dblclick();
    await page.getByText('C’est vous qui écrivez').waitFor();
    expect(stub.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
    expect(await page.locator('.bubble-staff').last().textContent()).toContain('en route');
    await page.getByRole('button', { name: 'Rendre la parole' }).click();
    await page.getByText('La réponse automatique parle').waitFor();
  });

  it('keeps a half-written answer over a lost connection, and sends it once under one key', async () => {
    const { page } = await open('supervisor', '#/cases/c1');
    await page.getByLabel('Message à la personne').fill('Je suis là');
    await page.route('**/messages', async (route) => {
      // It arrives, and the answer to it is lost.
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Pas de connexion' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Message à la personne').inputValue()).toBe('Je suis là');
    await page.unroute('**/messages');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Envoyé.').waitFor();
    const sent = stub.calls.filter(({ path }) => path.endsWith('/messages'));
    expect(new Set(sent.map(({ body }) => (body as { key: string }).key)).size).toBe(1);
    expect(await page.getByLabel('Message à la personne').inputValue()).toBe('');
  });

  it('cannot be written to while a colleague does, or where it is not safe', async () => {
    const { page } = await open('supervisor', '#/cases/c2');
    await page.getByText('Moussa (exercice) écrit à cette personne').waitFor();
    expect(await page.getByLabel('Message à la personne').count()).toBe(0);
    await page.goto(`${stub.url}/#/cases/c4`);
    await page.getByText('Écrire n’est pas sans risque : rien n’est envoyé.').first().waitFor();
    expect(await page.getByLabel('Message à la personne').count()).toBe(0);
  });

  it('gets another level with a reason, a note, a tag and a task, and is closed', async () => {
    const { page } = await open('supervisor', '#/cases/c1?view=follow');
    await page.getByRole('button', { name: 'Changer le niveau' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Niveau').selectOption('P2');
    await dialog.getByLabel('Pourquoi').fill('Entendue, à l’abri');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('La règle dit P1').waitFor();
    await page.getByLabel('Nouvelle note').fill('Rappelée.');
    await page.getByRole('region', { name: 'Notes' }).getByRole('button', { name: 'Ajouter' }).click();
    await page.locator('.written', { hasText: 'Rappelée.' }).waitFor();
    await page.getByLabel('Nouvelle étiquette').fill('sikasso');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Retirer sikasso' }).waitFor();
    await page.getByRole('button', { name: /^Fait : Rappeler/ }).click();
    await page.locator('.is-done', { hasText: 'Rappeler' }).waitFor();
    await page.getByRole('button', { name: 'Clore' }).click();
    await dialog.getByRole('button', { name: 'Clore' }).click();
    await page.getByText(/^Clos le .*Aidée/).waitFor();
  });

  it('is referred with a link that is shown once, and what was heard is recorded', async () => {
    const { page } = await open('supervisor', '#/cases/c1?view=referral');
    await page.getByRole('button', { name: /Choisir Maison/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Par quel moyen').selectOption('link');
    await dialog.getByLabel(/Ce que l’organisme/).fill('Une fille de 15 ans.');
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('4821-77').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const first = page.locator('.referral').first();
    await first.getByText('Nouvel état').click();
    await first.getByRole('button', { name: 'Noter' }).click();
    await first.locator('.state', { hasText: 'reçue' }).waitFor();
  });

  it('lets a second person approve what a rule allows without consent', async () => {
    const { page } = await open('supervisor', '#/cases/c1?view=referral');
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await page.getByText(/validée par Aïcha/).waitFor();
  });
});

describe('the directory', () => {
  it('is searched, verified and edited, with what is not edited left as it is', async () => {
    const { page } = await open('directory', '#/directory');
    await page.getByLabel('Chercher').fill('sabali');
    await page.getByRole('button', { name: 'Vérifier Centre Sabali (exercice)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vérifier' }).click();
    await page.locator('.fresh-fresh').waitFor();
    await page.getByRole('button', { name: 'Modifier Centre Sabali (exercice)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom').fill('Centre Sabali, Bamako');
    await dialog.getByLabel('Police', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Centre Sabali, Bamako' }).waitFor();
    const saved = stub.calls.find(({ method, path }) => method === 'PUT' && path.endsWith('/o3'))?.body;
    expect(saved).toMatchObject({
      version: 4,
      draft: { id: 'o3', country: 'ML', services: [{ maximumAge: 17, status: 'active' }] },
    });
    expect(saved).not.toHaveProperty('draft.verified');
  });

  it('takes a file whole or, when something is wrong with it, what is right of it', async () => {
    const { page } = await open('directory', '#/directory');
    await page.getByRole('button', { name: 'Importer…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Fichier HSDS')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('id,name') });
    await dialog.getByRole('button', { name: 'Importer…' }).click();
    await dialog.getByText('Rien n’a été écrit').waitFor();
    await dialog.getByText('ligne 4 · number: too short').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Prendre ce qui est juste' }).click();
    await dialog.getByText('2 ajoutés, 1 changé, 3 pareils').waitFor();
  });
});

describe('hiding', () => {
  it('leaves a calendar and nothing of the desk in the page, its title, its icon and its address', async () => {
    const { page } = await open('supervisor', '#/cases/c1');
    await page.getByText('n dɛmɛ').waitFor();
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.neutral').waitFor();
    const content = await page.content();
    for (const word of ['K7F3', 'dɛmɛ', 'Lakana', 'Dossier', 'Aïcha', '+223'])
      expect(content).not.toContain(word);
    expect(await page.title()).toBe('Calendrier');
    expect(page.url()).not.toContain('c1');
    expect(await page.locator('link[rel=icon]').getAttribute('href')).not.toBe(icon);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.locator('.neutral').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await title(page).filter({ hasText: 'Dossier K7F3-2M' }).waitFor();
  });

  it('is there by touch too, from every page and over a dialog', async () => {
    const { page } = await open('supervisor', '#/cases/c1', { width: 360, height: 740, hasTouch: true });
    await page.mouse.wheel(0, 900);
    await page.getByRole('button', { name: 'Masquer' }).tap();
    await page.locator('.neutral').waitFor();
    for (let taps = 0; taps < 3; taps += 1) await page.locator('.month').tap();
    await title(page).filter({ hasText: 'Dossier' }).waitFor();
    await page.getByRole('button', { name: 'Clore' }).tap();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.neutral').waitFor();
  });
});

describe('languages and colours', () => {
  it('are switched at once, and kept on this device without anything else', async () => {
    const { page } = await open('agent', '#/account');
    await page.getByLabel('Langue de la page').selectOption('en');
    await title(page).filter({ hasText: 'My account' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByLabel('Colours').selectOption('dark');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Language of the page').selectOption('bm');
    await page.goto(`${stub.url}/#/queue`);
    await page.locator('.unseen', { hasText: 'Farati' }).first().waitFor({ state: 'attached' });
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual(['lakana']);
    expect(await page.evaluate("Object.keys(JSON.parse(localStorage.getItem('lakana')))")).toEqual([
      ...['language', 'theme', 'sound', 'notify', 'keys'],
    ]);
  });
});

describe('a role', () => {
  it.each<[Role, string[]]>([
    ['agent', ['File', 'Annuaire', 'Garde', 'Aïcha (exercice)']],
    ['supervisor', ['File', 'Annuaire', 'Garde', 'Équipe', 'Aïcha (exercice)']],
    ['directory', ['Annuaire', 'Aïcha (exercice)']],
    ['admin', ['Annuaire', 'Garde', 'Équipe', 'Aïcha (exercice)']],
    ['auditor', ['Journal', 'Aïcha (exercice)']],
  ])('of %s sees its pages and no others', async (role, pages) => {
    const { page } = await open(role);
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).toEqual(
      pages,
    );
    if (!pages.includes('File')) {
      await page.goto(`${stub.url}/#/cases/c1`);
      await title(page).filter({ hasText: 'Page inconnue' }).waitFor();
      expect(stub.calls.filter(({ path }) => path.includes('/cases/c1'))).toEqual([]);
    }
  });
});
