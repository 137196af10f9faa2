/** What somebody can be referred for, as staff choose it and services offer it. */
export const NEEDS = [
  'shelter',
  'health',
  'psychosocial',
  'legal',
  'police',
  'child_protection',
  'return',
  'food',
  'emergency',
  'advice',
] as const;
export type Need = (typeof NEEDS)[number];
