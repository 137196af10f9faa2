import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { openSimulatorBrowser, type SimulatorBrowser } from '#tests/simulator/support/open-simulator-page.ts';

/** The page as `npm start` serves it, with the real bot behind it. */
let browser: SimulatorBrowser;
let lakana: LakanaProcess;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  lakana = await startLakana(folder.path, {});
  browser = await openSimulatorBrowser({ url: lakana.url });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await lakana.stop();
  await folder.remove();
});

const phone = (page: Page): Locator => page.locator('#person-phone');
const guard = (page: Page): Locator => page.locator('#guard-phone');
const field = (page: Page): Locator => phone(page).getByLabel('Message', { exact: true });
const answers = (page: Page): Locator => phone(page).locator('.got .text');

/** Writes as a person does, and waits for the answer to it. */
async function say(page: Page, text: string): Promise<void> {
  const before = await answers(page).count();
  await field(page).fill(text);
  await field(page).press('Enter');
  await answers(page).nth(before).waitFor();
}

async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page }).analyze();
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

describe.each(['sms', 'whatsapp'] as const)('the phone that looks like %s', (look) => {
  it.each([
    ['light', false],
    ['dark', true],
  ])('has no accessibility violation in %s colours, empty and in a conversation', async (_, dark) => {
    const { page } = await browser.openSimulatorPage({ look, dark });
    expect(await violations(page)).toEqual([]);
    await say(page, 'bonjour');
    await say(page, 'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois');
    expect(await violations(page)).toEqual([]);
  });

  it.each([320, 768, 1_400])('has no horizontal scroll at %d px', async (width) => {
    const { page } = await browser.openSimulatorPage({ look, width, height: 640 });
    await say(page, 'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('has nothing in it that the content security policy stops, and no error of a script', async () => {
    const { page, complaints } = await browser.openSimulatorPage({ look });
    await say(page, 'bonjour');
    expect(complaints).toEqual([]);
  });

  it('shows what was said and answered again after the page is loaded again', async () => {
    const { page } = await browser.openSimulatorPage({ look });
    await say(page, 'bonjour');
    const before = await phone(page).locator('.talk li').allTextContents();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'A phone to talk to Lakana' }).waitFor();
    await phone(page).locator(`[data-look="${look}"][data-line="open"]`).waitFor();
    const strip = (texts: string[]): string[] => texts.map((text) => text.replace(/^(?:Moi|Me)\s?:/, ''));
    const after = await phone(page).locator('.talk li').allTextContents();
    expect(strip(after).map((text) => text.replace(/^Lakana\s?:/, ''))).toEqual(
      strip(before).map((text) => text.replace(/^Lakana\s?:/, '')),
    );
  });

  it('sends a message once when Enter is pressed twice', async () => {
    const { page } = await browser.openSimulatorPage({ look });
    await field(page).fill('bonjour');
    await field(page).press('Enter');
    await field(page).press('Enter');
    await answers(page).first().waitFor();
    expect(await phone(page).locator('.said').count()).toBe(1);
    expect(await field(page).inputValue()).toBe('');
  });

  it('types the letters that a keyboard lacks', async () => {
    const { page } = await browser.openSimulatorPage({ look });
    await field(page).fill('n d');
    for (const letter of ['ɛ', 'm', 'ɛ']) {
      const key = phone(page).getByRole('button', { name: letter, exact: true });
      if (letter === 'm') await page.keyboard.type(letter);
      else await key.click();
    }
    expect(await field(page).inputValue()).toBe('n dɛmɛ');
  });

  it('is another phone after a click, with nothing in it', async () => {
    const { page } = await browser.openSimulatorPage({ look });
    const name = page.locator('#person-title');
    const before = await name.textContent();
    await say(page, 'bonjour');
    await page.getByRole('button', { name: 'Nouveau téléphone' }).click();
    expect(await name.textContent()).not.toBe(before);
    expect(await phone(page).locator('.talk li').count()).toBe(0);
  });
});

describe('an SMS', () => {
  it('says what it cost', async () => {
    const { page } = await browser.openSimulatorPage({ look: 'sms' });
    await say(page, 'bonjour');
    expect(await phone(page).locator('.cost').last().textContent()).toMatch(/^\d SMS · GSM-7 · \d+\/\d+$/);
    expect(await page.locator('#total').textContent()).toMatch(/^\d+ SMS en tout$/);
  });

  it('is answered with the keys of the phone', async () => {
    const { page } = await browser.openSimulatorPage({ look: 'sms' });
    await phone(page).locator('.keypad button').nth(2).click();
    expect(await field(page).inputValue()).toBe('3');
  });
});

describe('a WhatsApp message', () => {
  it('has a list that is opened, walked and left by keyboard, and gives the focus back', async () => {
    const { page } = await browser.openSimulatorPage();
    await say(page, 'bonjour');
    const opener = phone(page).locator('.choice.list').last();
    const sheet = phone(page).getByRole('dialog');
    await opener.focus();
    await page.keyboard.press('Enter');
    await sheet.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await phone(page).locator('.choice.list:focus').count()).toBe(1);
  });

  it('takes a row of its list as an answer', async () => {
    const { page } = await browser.openSimulatorPage();
    await say(page, 'bonjour');
    await phone(page).locator('.choice.list').last().click();
    const row = phone(page).getByRole('dialog').locator('li button').first();
    const title = await row.textContent();
    const before = await answers(page).count();
    await row.click();
    await answers(page).nth(before).waitFor();
    expect(await phone(page).locator('.said .text').last().textContent()).toBe(title);
  });

  it('takes a tapped button as an answer', async () => {
    const { page } = await browser.openSimulatorPage();
    await say(page, 'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois');
    const button = phone(page).locator('.choice:not(.list)').last();
    const title = await button.textContent();
    const before = await answers(page).count();
    await button.click();
    await answers(page).nth(before).waitFor();
    expect(await phone(page).locator('.said .text').last().textContent()).toBe(title);
  });

  it.each(['Message vocal (exemple)', 'Position (Bamako)', 'Image (exemple)'])(
    'can carry: %s',
    async (name) => {
      const { page } = await browser.openSimulatorPage();
      await phone(page).getByRole('button', { name: 'Joindre' }).click();
      await phone(page).getByRole('button', { name }).click();
      await answers(page).first().waitFor();
      expect(await phone(page).locator('.said').last().textContent()).toContain(name);
    },
  );
});

describe('the phone of the person on duty', () => {
  it('gets an alert and takes the case with one click', async () => {
    const { page } = await browser.openSimulatorPage();
    const alerts = await guard(page).locator('.got').count();
    await page.getByRole('button', { name: 'n dɛmɛ, u ye n datugu so kɔnɔ' }).click();
    await guard(page).locator('.got').nth(alerts).waitFor();
    const take = guard(page).getByRole('button', { name: /^PRIS / });
    const code = (await take.textContent())?.slice('PRIS '.length) ?? '';
    await take.click();
    await guard(page)
      .locator('.got')
      .nth(alerts + 1)
      .waitFor();
    expect(await guard(page).locator('.got .text').last().textContent()).toContain(code);
  });
});

/** Trouble is made to order: a scripted bot behind the same page and routes refuses, and goes away. */
describe('a service that has trouble', () => {
  let troubled: SimulatorBrowser;
  beforeAll(async () => {
    troubled = await openSimulatorBrowser();
  });
  afterAll(() => troubled.close());

  it('does not take a message: it stays in the field with an error, and the next try is not a second message', async () => {
    const { page } = await troubled.openSimulatorPage();
    const bot = troubled.own?.bot;
    bot?.open(false);
    await field(page).fill('je suis là');
    await field(page).press('Enter');
    await phone(page).getByRole('alert').filter({ hasText: 'Pas accepté' }).waitFor();
    expect(await field(page).inputValue()).toBe('je suis là');
    expect(await phone(page).locator('.said').count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    bot?.open(true);
    // Taken, and then the answer is lost on the way: the phone cannot know.
    await page.route('**/simulator/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await field(page).press('Enter');
    await phone(page).getByRole('alert').filter({ hasText: 'Pas envoyé' }).waitFor();
    await page.unroute('**/simulator/messages');
    await field(page).press('Enter');
    await phone(page).locator('.said:not(.sending)').waitFor();
    expect(await field(page).inputValue()).toBe('');
    const texts = bot?.accepted.map(({ content }) => (content.kind === 'text' ? content.text : ''));
    expect(texts?.filter((text) => text === 'je suis là')).toHaveLength(1);
  });

  it('goes away and comes back: the phone says so, connects again by itself and gets what it missed', async () => {
    const { page } = await troubled.openSimulatorPage();
    await say(page, 'bonjour');
    const line = phone(page).getByRole('status');
    await troubled.own?.stop();
    await line.filter({ hasText: 'Ligne coupée' }).waitFor();
    const id = (await page.locator('#person-title').textContent())?.replace(/\D/g, '') ?? '';
    const reply = { text: 'Pendant la coupure', language: 'fr', urgency: 'ordinary' } as const;
    await troubled.own?.bot.send('whatsapp', `sim:${id}`, reply);
    await troubled.own?.start();
    await line.filter({ hasText: 'En ligne' }).waitFor();
    await answers(page).filter({ hasText: 'Pendant la coupure' }).waitFor();
    expect(await answers(page).count()).toBe(2);
  });
});
