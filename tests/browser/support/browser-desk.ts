import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startFakeProvider, type FakeProvider } from '#tests/support/fake-provider.ts';
import { startLakana, temporaryFolder, type LakanaProcess } from '#tests/support/lakana-process.ts';
import { SECRETS } from '#tests/support/webhooks.ts';
import { launchBrowser, openConsole, type OpenedConsole, type View } from './open-console.ts';

const LAKANA = fileURLToPath(new URL('../../../src/cli/lakana.ts', import.meta.url));

/** The accounts of a demo. */
export type DemoLogin = 'awa' | 'bakary' | 'moussa' | 'kadia' | 'issa' | 'fanta';

/** `npm start` in demo mode with WhatsApp at a fake provider, and a browser for it. */
export interface BrowserDesk {
  readonly lakana: LakanaProcess;
  readonly provider: FakeProvider;
  readonly password: string;
  /** What an authenticator shows now. */
  code(): Promise<string>;
  /** Opens the page on a new device: of somebody who is signed in, or of nobody. `url` is another line to the desk. */
  open(login: DemoLogin | null, view?: View, url?: string): Promise<OpenedConsole>;
  /** Signs in by hand, with a code that was not used yet. */
  signIn(page: Page, login: string): Promise<void>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export async function startBrowserDesk(): Promise<BrowserDesk> {
  const folder = await temporaryFolder();
  const provider = await startFakeProvider();
  const whatsapp = Object.fromEntries(
    Object.entries(SECRETS).filter(([name]) => name.startsWith('WHATSAPP')),
  );
  const lakana = await startLakana(folder.path, { ...whatsapp, WHATSAPP_API_URL: provider.whatsappUrl });
  const browser = await launchBrowser();
  const password = /Password\s+(\S+)/.exec(lakana.output())?.[1] ?? '';
  const used = new Map<string, string>();
  /** Each signs in once: a code works once, and the next one takes half a minute. */
  const sessions = new Map<DemoLogin, BrowserContextOptions['storageState']>();

  const code = async (): Promise<string> => {
    const env = { ...process.env, LAKANA_VAR: folder.path };
    const { stdout } = await promisify(execFile)(process.execPath, [LAKANA, 'staff', 'code'], {
      cwd: folder.path,
      env,
    });
    return /\d{6}/.exec(stdout)?.[0] ?? '';
  };
  const signIn: BrowserDesk['signIn'] = async (page, login) => {
    await page.getByLabel('Nom de connexion').fill(login);
    await page.getByLabel('Mot de passe').fill(password);
    await page.keyboard.press('Enter');
    let fresh = await code();
    while (used.get(login) === fresh) {
      await wait(1000);
      fresh = await code();
    }
    used.set(login, fresh);
    await page.getByLabel('Code à six chiffres').fill(fresh);
    await page.keyboard.press('Enter');
  };
  const sessionOf = async (login: DemoLogin): Promise<BrowserContextOptions['storageState']> => {
    const known = sessions.get(login);
    if (known !== undefined) return known;
    const { page } = await openConsole(browser, lakana.deskUrl);
    await signIn(page, login);
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    const { cookies } = await page.context().storageState();
    await page.context().close();
    const session = { cookies, origins: [] };
    sessions.set(login, session);
    return session;
  };

  return {
    lakana,
    provider,
    password,
    code,
    signIn,
    open: async (login, view = {}, url = lakana.deskUrl) => {
      const storageState = login === null ? undefined : await sessionOf(login);
      const opened = await openConsole(browser, url, {
        ...view,
        ...(storageState === undefined ? {} : { storageState }),
      });
      if (login !== null) await opened.page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return opened;
    },
    closePages: () => closeContexts(browser),
    close: async () => {
      await browser.close();
      await lakana.stop();
      await provider.stop();
      await folder.remove();
    },
  };
}

async function closeContexts(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
