import type { Case } from '../case.ts';
import type { CaseLink, Doing } from '../case-work.ts';

/** A case with a link to another one; a link that is there takes the new kind. */
export function withLink(known: Case, link: CaseLink, { by, at }: Doing): Case {
  if (known.links.some(({ id, kind }) => id === link.id && kind === link.kind)) return known;
  const links = [...known.links.filter(({ id }) => id !== link.id), link];
  return { ...known, links, updatedAt: at, timeline: [...known.timeline, { at, what: 'linked', by }] };
}

/** A case without its link to another one. */
export function withoutLink(known: Case, other: string, { by, at }: Doing): Case {
  const links = known.links.filter(({ id }) => id !== other);
  if (links.length === known.links.length) return known;
  return { ...known, links, updatedAt: at, timeline: [...known.timeline, { at, what: 'unlinked', by }] };
}
