import type { CaseLanguage, CaseStatus, Level } from '../../api/contract.ts';

/** What the queue is narrowed to; null is not narrowed. */
export interface Filters {
  readonly status: CaseStatus | 'active';
  readonly level: Level | null;
  readonly region: string | null;
  readonly language: CaseLanguage | null;
  readonly owner: 'me' | 'none' | 'any';
}

export const NO_FILTERS: Filters = {
  status: 'active',
  level: null,
  region: null,
  language: null,
  owner: 'any',
};

const STATUSES = ['active', 'open', 'taken', 'closed'] as const;
const LEVELS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
const LANGUAGES = ['fr', 'bm'] as const;
const OWNERS = ['me', 'none', 'any'] as const;

/** The filters of the query of a route; what is not one of the known values is left out. */
export function filtersOf(query: Readonly<Record<string, string>>, regions: readonly string[]): Filters {
  return {
    status: STATUSES.find((status) => status === query['status']) ?? NO_FILTERS.status,
    level: LEVELS.find((level) => level === query['level']) ?? null,
    region: regions.find((region) => region === query['region']) ?? null,
    language: LANGUAGES.find((language) => language === query['language']) ?? null,
    owner: OWNERS.find((owner) => owner === query['owner']) ?? NO_FILTERS.owner,
  };
}

/** The query of filters, for a route and for the service alike: what is as it is without one is left out. */
export function queryOf(filters: Filters): Record<string, string> {
  const entries = Object.entries(filters) as [keyof Filters, string | null][];
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === null || value === NO_FILTERS[key] ? [] : [[key, value]])),
  );
}
