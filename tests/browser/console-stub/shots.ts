import { chromium } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';
import { startConsoleStub } from './stub.ts';
const only = process.argv[2] ?? '';
const stub = await startConsoleStub();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const OUT = '/tmp/desk-shots';
const SHOTS: [string, string, string | undefined, ((p: any) => Promise<void>)?][] = [
  ['signin', '', undefined],
  ['queue', '#/queue', 'supervisor'], ['case-busy', '#/cases/c2', 'supervisor'], ['case-unsafe', '#/cases/c4', 'agent'],
  ['case', '#/cases/c1', 'supervisor'],
  ['case-why', '#/cases/c1?view=why', 'supervisor'],
  ['case-follow', '#/cases/c1?view=follow', 'supervisor'],
  ['case-referral', '#/cases/c1?view=referral', 'supervisor'],
  ['directory', '#/directory', 'directory'],
  ['duty', '#/duty', 'supervisor'],
  ['audit', '#/audit', 'auditor'],
  ['staff', '#/staff', 'admin'],
  ['account', '#/account', 'agent'],
];
const VIEWS: [string, number, number, 'light' | 'dark'][] = [
  ['desk', 1366, 850, 'light'],
  ['phone', 360, 740, 'dark'],
  ['tiny', 320, 600, 'light'],
  ['desk-dark', 1366, 850, 'dark'],
];
for (const [view, width, height, scheme] of VIEWS) {
  if (process.argv[3] !== undefined && !process.argv[3].split(',').includes(view)) continue;
  for (const [name, hash, role] of SHOTS) {
    if (only !== '' && !only.split(',').includes(name)) continue;
    stub.signIn(role as never);
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: 'fr-FR',
      timezoneId: 'Africa/Bamako',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('console', (m) => {
      if (['error', 'warning'].includes(m.type()) && !m.text().includes('401'))
        console.log(view, name, m.text());
    });
    page.on('pageerror', (e) => console.log(view, name, String(e)));
    await page.goto(`${stub.url}/${hash}`);
    await page.locator('h1').waitFor();
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${OUT}/${name}-${view}.png`, fullPage: view !== 'desk' || true });
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (Number(over) > 0) console.log(view, name, 'OVERFLOW', over);
    const axe = await new AxeBuilder({ page }).analyze();
    for (const v of axe.violations)
      console.log(
        view,
        name,
        v.id,
        v.nodes.map((n) => n.html.slice(0, 150) + ' :: ' + (n.any[0]?.message ?? '')).join('\n     '),
      );
    await context.close();
  }
}
await browser.close();
await stub.close();
process.exit(0);
