import type { Page } from 'playwright-core';
import type { CaseLine } from '#src/console/api/contract.ts';

/** The made-up cases of a demo that tests name, and what each is known by. */
const DEMO_CASES = {
  danger: ({ region }: CaseLine) => region === 'sikasso',
  childInAMine: ({ tags }: CaseLine) => tags.includes('mine'),
  withoutPapers: ({ tags }: CaseLine) => tags.includes('étranger'),
  begging: ({ region, level }: CaseLine) => region === 'bamako' && level === 'P2',
  marriage: ({ region }: CaseLine) => region === 'koutiala',
  descent: ({ tags }: CaseLine) => tags.includes('kayes'),
  sameVillage: ({ region, about }: CaseLine) => region === 'kayes' && about === 'place',
  unpaid: ({ region }: CaseLine) => region === 'segou',
  notSafe: ({ region }: CaseLine) => region === 'gao',
  recruiter: ({ tags }: CaseLine) => tags.includes('recruteur'),
  closed: ({ status }: CaseLine) => status === 'closed',
} as const;
export type DemoCaseName = keyof typeof DEMO_CASES;

/** The cases that whoever has the page open may see, closed ones too. */
export async function listedCases(page: Page): Promise<CaseLine[]> {
  const of = async (status: string): Promise<CaseLine[]> => {
    const path = `api/v1/cases?limit=100&status=${status}`;
    const answer = await page.evaluate(`fetch('${path}').then((answer) => answer.json())`);
    return (answer as { items: CaseLine[] }).items;
  };
  return [...(await of('active')), ...(await of('closed'))];
}

/** A made-up case, as it stands now. */
export async function demoCase(page: Page, name: DemoCaseName): Promise<CaseLine> {
  const found = (await listedCases(page)).find(DEMO_CASES[name]);
  if (found === undefined) throw new Error(`There is no case like ${name} in this demo, or it is not seen`);
  return found;
}
