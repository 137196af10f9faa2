import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startBrowserDesk, type BrowserDesk, type DemoLogin } from '../support/browser-desk.ts';
import { caseOf, hasFocus, overflow, settled, violations } from '../support/open-console.ts';

/** Every page and every dialog, as everybody can use it. */
let desk: BrowserDesk;
/** The cases that routes here name in words. */
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  desk = await startBrowserDesk();
  const { page } = await desk.open('moussa');
  ids = {
    HELD: (await caseOf(page, 'region=kayes&language=bm')).id,
    FREE: (await caseOf(page, 'region=sikasso')).id,
    UNSAFE: (await caseOf(page, 'region=gao')).id,
    CLOSED: (await caseOf(page, 'status=closed')).id,
  };
  await desk.closePages();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

const routeOf = (hash: string): string => hash.replace(/[A-Z]{4,}/, (name) => ids[name] ?? name);

const PAGES: readonly [name: string, hash: string, login: DemoLogin][] = [
  ['the queue', '#/queue', 'moussa'],
  ['a queue with nothing in it', '#/queue?level=P5', 'awa'],
  ['a case', '#/cases/HELD', 'moussa'],
  ['a case of nobody', '#/cases/FREE', 'awa'],
  ['why a case has its level', '#/cases/HELD?view=why', 'moussa'],
  ['what is written down of a case', '#/cases/HELD?view=follow', 'moussa'],
  ['referrals of a case', '#/cases/HELD?view=referral', 'moussa'],
  ['a case that is closed', '#/cases/CLOSED', 'moussa'],
  ['a case whose person must not be written to', '#/cases/UNSAFE', 'bakary'],
  ['the directory', '#/directory', 'kadia'],
  ['duty', '#/duty', 'moussa'],
  ['the audit', '#/audit', 'fanta'],
  ['staff', '#/staff', 'issa'],
  ['one’s own account', '#/account', 'awa'],
  ['a page that there is not', '#/nothing', 'awa'],
];

describe.each(PAGES)('%s', (_, hash, login) => {
  it('is accessible in both colours, fits a small phone and twice the size, without a complaint of the browser', async () => {
    const { page, complaints } = await desk.open(login, { hash: routeOf(hash) });
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 560 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // 1280 px at 200 %.
    await page.setViewportSize({ width: 640, height: 360 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});

const DIALOGS: readonly [hash: string, login: DemoLogin, opener: string][] = [
  ['#/cases/HELD', 'moussa', 'Confier à…'],
  ['#/cases/HELD', 'moussa', 'Changer le niveau'],
  ['#/cases/HELD', 'moussa', 'Clore'],
  ['#/cases/HELD?view=referral', 'moussa', 'Choisir TEMEDT'],
  ['#/directory', 'kadia', 'Vérifier AJDM'],
  ['#/directory', 'kadia', 'Importer…'],
  ['#/directory', 'kadia', 'Nouvel organisme'],
  ['#/directory', 'kadia', 'Modifier AJDM'],
  ['#/duty', 'moussa', 'Nouveau tour'],
  ['#/staff', 'issa', 'Nouveau compte'],
  ['#/staff', 'issa', 'Modifier Moussa (exercice)'],
  ['#/queue', 'awa', 'Aide et touches'],
];

describe('every dialog', () => {
  it.each(DIALOGS)(
    'of %s (%s): %s is accessible, fits a phone, closes with Escape and gives the focus back',
    async (hash, login, name) => {
      const { page } = await desk.open(login, { hash: routeOf(hash), width: 360, height: 740 });
      const opener = page.getByRole('button', { name, exact: true });
      await opener.click();
      await page.getByRole('dialog').waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await hasFocus(opener)).toBe(true);
    },
  );
});
