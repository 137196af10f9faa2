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

/** The accounts of a demo: two agents, then a supervisor, the directory's editor, an administrator, an auditor. */
export type DemoLogin = 'awa' | 'bakary' | 'moussa' | 'kadia' | 'issa' | 'fanta';

/** `npm start` in demo mode with WhatsApp at a fake provider, and a browser for it. */
export interface BrowserDesk {
  readonly lakana: LakanaProcess;
  readonly provider: FakeProvider;
  readonly browser: Browser;
  readonly password: string;
  /** Opens the page on a new device: of somebody who is signed in, or of nobody. `url` is another line to the desk. */
  open(login: DemoLogin | null, view?: View, url?: string): Promise<OpenedConsole>;
  /** The code with which somebody signed in last. */
  usedCode(login: DemoLogin): string;
  /** Signs in by hand, with a code that was not used yet. */
  signIn(page: Page, login: DemoLogin): Promise<void>;
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
  const used = new Map<DemoLogin, string>();
  const freshCode = freshCodes(folder.path, used);
  const sessions = new Map<DemoLogin, BrowserContextOptions['storageState']>();

  const signIn: BrowserDesk['signIn'] = async (page, login) => {
    await page.getByLabel('Nom de connexion').fill(login);
    await page.getByLabel('Mot de passe').fill(password);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').fill(await freshCode(login));
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  };
  /** Each signs in once, since the next code takes half a minute. */
  const sessionOf = async (login: DemoLogin): Promise<BrowserContextOptions['storageState']> => {
    const known = sessions.get(login);
    if (known !== undefined) return known;
    const { page } = await openConsole(browser, lakana.deskUrl);
    await signIn(page, login);
    const { cookies } = await page.context().storageState();
    await page.context().close();
    const session = { cookies, origins: [] };
    sessions.set(login, session);
    return session;
  };

  return {
    lakana,
    provider,
    browser,
    password,
    usedCode: (login) => used.get(login) ?? '',
    signIn,
    open: async (login, view = {}, url = lakana.deskUrl) => {
      if (login === null) return openConsole(browser, url, view);
      const storageState = await sessionOf(login);
      const opened = await openConsole(browser, url, { ...view, ...(storageState && { storageState }) });
      await opened.page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return opened;
    },
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await lakana.stop();
      await provider.stop();
      await folder.remove();
    },
  };
}

/** Gives codes of the second factor of the demo's accounts, as a person without an authenticator gets them; no one twice. */
function freshCodes(folder: string, used: Map<DemoLogin, string>): (login: DemoLogin) => Promise<string> {
  const run = promisify(execFile);
  const now = async (): Promise<string> => {
    const env = { ...process.env, LAKANA_VAR: folder };
    const { stdout } = await run(process.execPath, [LAKANA, 'staff', 'code'], { cwd: folder, env });
    return /\d{6}/.exec(stdout)?.[0] ?? '';
  };
  return async (login) => {
    let code = await now();
    while (used.get(login) === code) {
      await wait(1000);
      code = await now();
    }
    used.set(login, code);
    return code;
  };
}
