import { ladderOf, type Rung } from '../domain/cases/rung.ts';
import type { Address } from '../domain/messages.ts';
import { oneByOne, type Ladder, type OnCall } from './on-call.ts';
import type { DutyNow, StaffPhone, StaffPhones } from './staff-phones.ts';

export interface LiveLadderParts {
  /** Those of the settings. */
  readonly numbers: readonly OnCall[];
  readonly phones: StaffPhones;
  /** The channel by which accounts are alerted, and from which their commands come. */
  readonly channel: string;
  /** Where an account's phone (E.164) is reached on that channel. */
  readonly addressOf: (phone: string) => Address;
}

/**
 * The ladder by the rota: who is on duty now, place by place; then the supervisors; then everybody who may take cases.
 * The numbers of the settings come first as long as there is no rota at all, and last when the rota has a gap. It is
 * made anew for every step, so that a change of shift or of the rota counts at once.
 */
export function createLiveLadder({ numbers, phones, channel, addressOf }: LiveLadderParts): Ladder {
  const onCall = ({ id, phone, email }: StaffPhone): OnCall => ({
    id,
    channel,
    address: addressOf(phone),
    ...(email === null ? {} : { email }),
  });
  const everyone = async (): Promise<OnCall[]> => (await phones.everyone()).map(onCall);

  return {
    async rungs(at) {
      const [duty, supervisors, all] = await Promise.all([
        phones.onDutyAt(at),
        phones.supervisors(),
        everyone(),
      ]);
      // A number that belongs to an account is that person, and is not alerted twice.
      const settings = numbers.map(
        (number) => all.find(({ address }) => address === number.address) ?? number,
      );
      const above: Rung<OnCall>[] = [
        { kind: 'supervisors', people: supervisors.map(onCall) },
        { kind: 'everyone', people: all },
      ];
      if (!duty.isSet) return ladderOf([...oneByOne(settings), ...above]);
      const isGap = duty.people.length === 0;
      const last: Rung<OnCall>[] = isGap ? [{ kind: 'numbers', people: settings }] : [];
      return ladderOf([...byPlace(duty, onCall), ...above, ...last]);
    },
    supervisors: async () => (await phones.supervisors()).map(onCall),
    async find(from, address) {
      if (from !== channel) return undefined;
      const account = (await everyone()).find((person) => person.address === address);
      if (account !== undefined) return { staff: account.id };
      return numbers.some((number) => number.address === address) ? {} : undefined;
    },
    async holderOf({ owner, takenBy }) {
      const people = [...(await everyone()), ...numbers];
      return people.find(({ id, address }) => (owner === undefined ? address === takenBy : id === owner));
    },
  };
}

/** A rung for each place of the rota, which is in its order already. */
function byPlace({ people }: DutyNow, onCall: (phone: StaffPhone) => OnCall): Rung<OnCall>[] {
  const places = [...new Set(people.map(({ place }) => place))];
  return places.map((place) => ({
    kind: 'duty',
    people: people.filter((person) => person.place === place).map(onCall),
  }));
}
