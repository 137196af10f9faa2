import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBrowserDesk, type BrowserDesk } from '../support/browser-desk.ts';
import { isSettled, violations } from '../support/look-at-page.ts';

/** The directory, as its editor keeps it. */
let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
});
afterEach(() => desk.closePages());
afterAll(() => desk.close());

/** The one entry that a search finds, as the service has it. */
async function entryOf(page: Page, text: string): Promise<Record<string, unknown>> {
  const read = (path: string): Promise<unknown> =>
    page.evaluate(`fetch('api/v1/directory${path}').then((answer) => answer.json())`);
  const { items } = (await read(`?text=${text}`)) as { items: { id: string }[] };
  const { entry } = (await read(`/${items[0]?.id}`)) as { entry: Record<string, unknown> };
  return entry;
}

describe('the directory', () => {
  it('is searched, verified and edited, with what is not edited left as it is', async () => {
    const { page } = await desk.open('kadia', { hash: '#/directory' });
    const before = await entryOf(page, 'AJDM');
    await page.getByLabel('Chercher').fill('ajdm');
    await page.locator('.entry').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Vérifier AJDM' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vérifier' }).click();
    await page.locator('.fresh-fresh').waitFor();

    await page.getByRole('button', { name: 'Modifier AJDM' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom').first().fill('AJDM, Bamako');
    await dialog.getByLabel('Police', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'AJDM, Bamako' }).waitFor();
    const [service] = before['services'] as [{ readonly needs: readonly string[] }];
    expect(await entryOf(page, 'AJDM')).toMatchObject({
      name: 'AJDM, Bamako',
      sources: before['sources'],
      services: [{ ...service, needs: expect.arrayContaining([...service.needs, 'police']) }],
    });
  });

  it('goes out as a file and comes back: whole, or when something is wrong, what is right of it', async () => {
    const { page } = await desk.open('kadia', { hash: '#/directory' });
    await isSettled(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exporter (CSV)' }).click();
    const csv = await readFile(await (await waiting).path(), 'utf8');
    expect(csv).toContain('AME, Bamako');
    const broken = csv.replace('AME, Bamako', 'AME, Bamako Sénou').replace(',short,15,', ',short,?,');
    expect(broken).not.toBe(csv);

    await page.getByRole('button', { name: 'Importer…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Fichier HSDS')
      .setInputFiles({ name: 'directory.csv', mimeType: 'text/csv', buffer: Buffer.from(broken) });
    await dialog.getByRole('button', { name: 'Importer…' }).click();
    await dialog.getByText('Rien n’a été écrit').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Prendre ce qui est juste' }).click();
    await dialog.getByText('1 changé').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'AME, Bamako Sénou' }).waitFor();
  });
});
