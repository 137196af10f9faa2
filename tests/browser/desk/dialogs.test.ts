import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserDesk, type BrowserDesk, type DemoLogin } from '../support/browser-desk.ts';
import { demoCase, type DemoCaseName } from '../support/listed-cases.ts';
import { hasFocus, isSettled, overflow, violations } from '../support/look-at-page.ts';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

const DIALOGS: readonly [hash: string, login: DemoLogin, button: string | RegExp, of?: DemoCaseName][] = [
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
      const { page } = await desk.open(login, { width: 360, height: 740 });
      const id = of === undefined ? '' : (await demoCase(page, of)).id;
      await page.goto(`${desk.lakana.deskUrl}/${hash.replace(':id', id)}`);
      const opener = page.getByRole('button', { name: button, exact: true }).first();
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
