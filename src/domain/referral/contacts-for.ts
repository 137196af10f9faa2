import type { Contact } from './contact.ts';
import { isFresh } from './is-fresh.ts';

/** Who needs numbers, as far as it is known; what is left out or null is not known. */
export interface ContactNeed {
  readonly danger: boolean;
  /** Somebody may harm themselves: those who care come first, and police only when there is nobody else. */
  readonly care?: boolean;
  /** Id of a region. */
  readonly region?: string | null;
  /** Id of the region it was part of before the map changed: offices that were not moved are still there. */
  readonly formerRegion?: string | null;
  /** Where the person is (ISO 3166-1, two letters); not known is taken for at home. */
  readonly country?: string | null;
  readonly child?: boolean | null;
  readonly woman?: boolean | null;
  readonly mode: 'demo' | 'production';
  readonly now: Date;
  /** How many at most; four when left out. */
  readonly most?: number;
}

/** A contact to show; `toConfirm` when nobody called it lately, which only demo mode shows. */
export interface ShownContact {
  readonly contact: Contact;
  readonly toConfirm: boolean;
}

type Category = Contact['category'];

/** A message carries no more than these, so that it stays short. */
const MOST = 4;

const IN_DANGER: readonly Category[] = [
  'emergency',
  'police',
  'violence',
  'health',
  'fire',
  'child',
  'migration',
];
const OTHERWISE: readonly Category[] = [
  'violence',
  'child',
  'migration',
  'health',
  'emergency',
  'fire',
  'police',
];

/**
 * The numbers to give to a person, at most four, the best first; none when none may be shown.
 *
 * Only numbers that can be called where the person is: a short code dialled in another country reaches
 * nobody, or somebody else, so of those at home only the ones that can be dialled from abroad follow the ones of
 * the country. In production only verified and fresh ones. Those of the person's region, or of the region it was
 * part of when it has none, come before national ones, but in danger distance only breaks ties. One of each kind comes before a second of
 * the same, in danger those that send help first; lines for children or women lead when the person is one.
 * One that is not police is always among them when there is any, because people may fear the police.
 */
export function contactsFor(need: ContactNeed, contacts: readonly Contact[]): ShownContact[] {
  const usable = contacts
    .filter((contact) => serves(contact, need))
    .map((contact) => ({ contact, toConfirm: !isFresh(contact, need.now) }))
    .filter(({ toConfirm }) => need.mode === 'demo' || !toConfirm);
  const ordered = inOrder(nearest(usable, need), need);
  const caring = need.care === true ? ordered.filter(({ contact }) => !contact.isPolice) : [];
  return withOneNotPolice(caring.length > 0 ? caring : ordered, need.most ?? MOST);
}

function serves({ abroad, country, category, fromAbroad }: Contact, need: ContactNeed): boolean {
  const there =
    (need.country ?? null) === null ? !abroad : country === need.country || (!abroad && fromAbroad);
  return there && !(category === 'child' && need.child === false);
}

/** Without the offices of other regions: those of the region named, else those of the region it was part of. */
function nearest(shown: readonly ShownContact[], { region, formerRegion }: ContactNeed): ShownContact[] {
  const has = (id: string | null | undefined): boolean => shown.some(({ contact }) => contact.region === id);
  const office = typeof region === 'string' && has(region) ? region : formerRegion;
  return shown.filter(({ contact }) => contact.region === undefined || contact.region === office);
}

function inOrder(shown: readonly ShownContact[], need: ContactNeed): ShownContact[] {
  const far = ({ contact: { region, abroad } }: ShownContact): number =>
    region === undefined && !abroad ? 1 : 0;
  const slow = ({ contact }: ShownContact): number => (need.danger && !contact.emergency ? 1 : 0);
  const rank = rankFor(need);
  const bestOfKindFirst = shown.toSorted((a, b) => slow(a) - slow(b) || far(a) - far(b));
  const seen = new Map<string, number>();
  const placed = bestOfKindFirst.map((item) => {
    const tier = need.danger ? 0 : far(item);
    const kind = `${tier} ${item.contact.category}`;
    const round = seen.get(kind) ?? 0;
    seen.set(kind, round + 1);
    return { item, place: [tier, round, slow(item), far(item), rank(item.contact)] };
  });
  return placed.toSorted((a, b) => compare(a.place, b.place)).map(({ item }) => item);
}

/** Compares two lists of numbers of one length by their first difference. */
function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Lines for the person themselves first, whatever their category, then by category. */
function rankFor({ danger, care, child, woman }: ContactNeed): (contact: Contact) => number {
  const own: Category[] = [
    ...(care === true ? ['health' as const] : []),
    ...(child === true ? ['child' as const] : []),
    ...(woman === true ? ['violence' as const] : []),
  ];
  const order = [...own, ...(danger ? IN_DANGER : OTHERWISE)];
  const isFor = ({ tags }: Contact): boolean =>
    (child === true && tags?.includes('child') === true) ||
    (woman === true && tags?.includes('woman') === true);
  return (contact) => (isFor(contact) ? -1 : order.indexOf(contact.category));
}

function withOneNotPolice(ordered: readonly ShownContact[], most: number): ShownContact[] {
  const first = ordered.slice(0, most);
  if (first.some(({ contact }) => !contact.isPolice)) return first;
  const other = ordered.find(({ contact }) => !contact.isPolice);
  return other === undefined ? first : [...first.slice(0, most - 1), other];
}
