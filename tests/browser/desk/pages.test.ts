import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserDesk, type BrowserDesk, type DemoLogin } from '../support/browser-desk.ts';
import { demoCase, type DemoCaseName } from '../support/listed-cases.ts';
import type { OpenedConsole, View } from '../support/open-console.ts';
import { hasFocus, isSettled, overflow, violations } from '../support/look-at-page.ts';

/** Every page and every dialog, as everybody can use them. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

const PAGES: readonly [name: string, login: DemoLogin, hash: string, of?: DemoCaseName][] = [
  ['the queue', 'moussa', '#/queue'],
  ['a queue with nothing in it', 'awa', '#/queue?level=P5'],
  ['a case', 'moussa', '#/cases/:id', 'childInAMine'],
  ['why a case has its level', 'moussa', '#/cases/:id?view=why', 'childInAMine'],
  ['what is written down of a case', 'moussa', '#/cases/:id?view=follow', 'childInAMine'],
  ['referrals of a case', 'moussa', '#/cases/:id?view=referral', 'childInAMine'],
  ['a case that is closed', 'moussa', '#/cases/:id', 'closed'],
  ['a case whose person must not be written to', 'bakary', '#/cases/:id', 'notSafe'],
  ['the directory', 'kadia', '#/directory'],
  ['duty', 'moussa', '#/duty'],
  ['the audit', 'fanta', '#/audit'],
  ['staff', 'issa', '#/staff'],
  ['one’s own account', 'awa', '#/account'],
  ['a page that there is not', 'awa', '#/nothing'],
];

/** Opens a page as somebody; `:id` in the route is that of a case of the demo. */
async function open(
  login: DemoLogin,
  hash: string,
  of: DemoCaseName | undefined,
  view: View,
): Promise<OpenedConsole> {
  const opened = await desk.open(login, view);
  const { page } = opened;
  const id = of === undefined ? '' : (await demoCase(page, of)).id;
  await page.goto(`${desk.lakana.deskUrl}/${hash.replace(':id', id)}`);
  await isSettled(page);
  return opened;
}

describe.each(PAGES)('%s', (_, login, hash, of) => {
  it('has no accessibility violation and no complaint of the browser, in light and in dark colours', async () => {
    const { page, complaints } = await open(login, hash, of, { dark: false });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has none on a phone either, and no horizontal scroll at 320 px or at 200 % of a small screen', async () => {
    const { page, complaints } = await open(login, hash, of, { width: 320, height: 560, dark: true });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 360 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});

const DIALOGS: readonly [hash: string, login: DemoLogin, button: string, of?: DemoCaseName][] = [
  ['#/cases/:id', 'moussa', 'Confier à…', 'childInAMine'],
  ['#/cases/:id', 'moussa', 'Changer le niveau', 'childInAMine'],
  ['#/cases/:id', 'moussa', 'Clore', 'childInAMine'],
  ['#/cases/:id?view=referral', 'moussa', 'Choisir TEMEDT', 'childInAMine'],
  ['#/directory', 'kadia', 'Vérifier APDF'],
  ['#/directory', 'kadia', 'Importer…'],
  ['#/directory', 'kadia', 'Nouvel organisme'],
  ['#/directory', 'kadia', 'Modifier APDF'],
  ['#/duty', 'moussa', 'Nouveau tour'],
  ['#/staff', 'issa', 'Nouveau compte'],
  ['#/staff', 'issa', 'Modifier Awa (exercice)'],
  ['#/queue', 'awa', 'Aide et touches'],
];

describe('every dialog', () => {
  it.each(DIALOGS)(
    'of %s (%s): %s is accessible, fits a phone, closes with Escape and gives the focus back',
    async (hash, login, button, of) => {
      const { page } = await open(login, hash, of, { width: 360, height: 740 });
      const opener = page.getByRole('button', { name: button, exact: true });
      await opener.click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await isSettled(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await hasFocus(opener)).toBe(true);
    },
  );
});
