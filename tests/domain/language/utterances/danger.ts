import { DANGER_BM } from './danger-bm.ts';
import { DANGER_FR } from './danger-fr.ts';

/** Somebody is in immediate danger: the writer or another. */
export const DANGER = { fr: DANGER_FR, bm: DANGER_BM } as const;
