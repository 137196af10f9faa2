import { oldRegion } from '../domain/places/old-region.ts';
import { contactsBeside } from '../domain/referral/contacts-beside.ts';
import { contactsFor, type ContactNeed, type ShownContact } from '../domain/referral/contacts-for.ts';
import { dial } from '../domain/referral/dial.ts';
import { whoIsNamed } from '../domain/people/who-is-named.ts';
import type { Turn } from './turn.ts';

/** What the numbers are for. */
interface Wanted {
  readonly danger: boolean;
  /** For somebody who may harm themselves. */
  readonly care?: boolean;
  /** Numbers of this country (ISO 3166-1), wherever the person is. */
  readonly country?: string | undefined;
}

/**
 * The numbers that may be shown to this person, one on a line with what it reaches; in demo mode with a line
 * that says they are to be confirmed. Who worries about somebody abroad gets the numbers there beside their own.
 * Where none of them is of somebody else than the police, or there is none at all: where else to turn. Numbers come from
 * the directory by id, never from a text. Those for a child or a woman come first when the report or the person's words
 * say so.
 */
export function numbersText(turn: Turn, wanted: Wanted): string {
  const need = needOf(turn, wanted);
  const { contacts } = turn.world;
  const abroad = wanted.country === undefined ? countryOfOther(turn) : null;
  const { here, there } =
    abroad === null || abroad === need.country
      ? { here: contactsFor(need, contacts), there: [] }
      : contactsBeside(need, abroad, contacts);
  if (here.length + there.length === 0) return turn.text('numbers:none');
  const shown = [...here, ...there];
  const lines = [...linesOf(here, turn), ...headed(linesOf(there, turn), turn)];
  if (shown.every(({ contact }) => contact.isPolice)) lines.push(turn.text('numbers:none'));
  if (shown.some((item) => item.toConfirm)) lines.push(turn.text('numbers:to_confirm'));
  return lines.join('\n');
}

function needOf(
  { session, parts, world, said }: Turn,
  { danger, care = false, country }: Wanted,
): ContactNeed {
  const place = country ?? session.country;
  const region = place === null ? (session.report?.region ?? session.region) : null;
  const words = [said.text, ...(session.report?.words ?? [])].join('\n');
  const named = whoIsNamed(words, parts.country.people);
  return {
    danger,
    care,
    region,
    formerRegion: region === null ? null : oldRegion(region, parts.country.regions),
    country: place,
    child: named.child ? true : (session.report?.child ?? null),
    woman: named.woman ? true : null,
    mode: parts.mode,
    now: world.now,
  };
}

/** Where abroad the person is whom this one worries about: told in the report, or in the message itself. */
function countryOfOther({ session, said }: Turn): string | null {
  const told = session.report?.about === 'other' ? session.report.country : null;
  return told ?? said.whereabouts.other?.country ?? null;
}

function linesOf(found: readonly ShownContact[], { session }: Turn): string[] {
  return found.map(({ contact }) => `${dial(contact)} ${contact.label[session.language]}`);
}

function headed(lines: readonly string[], turn: Turn): string[] {
  return lines.length === 0 ? [] : [turn.text('numbers:there'), ...lines];
}
