import type { Reply } from '../domain/messages.ts';
import type { SendError } from './channel.ts';

/** What the sender does with one class of refusal. */
export interface SendPolicy {
  /** Whether the same message may be tried again later. */
  readonly retry: boolean;
  /** Whether it may be worth sending again by hand once it was given up: it is kept, and staff see it. */
  readonly keep: boolean;
  /** Whether a person on duty must see it at once: something that only people can mend. */
  readonly shownToStaff: boolean;
}

/** The one table of policies. A new class of error does not compile until it has a line here. */
export const SEND_POLICY: Readonly<Record<SendError, SendPolicy>> = {
  throttled: { retry: true, keep: true, shownToStaff: false },
  provider_down: { retry: true, keep: true, shownToStaff: false },
  // The fault is ours and can be mended while the message waits: so it waits.
  bad_credentials: { retry: true, keep: true, shownToStaff: true },
  window_closed: { retry: false, keep: false, shownToStaff: true },
  opted_out: { retry: false, keep: false, shownToStaff: true },
  bad_address: { retry: false, keep: false, shownToStaff: true },
  rejected: { retry: false, keep: true, shownToStaff: true },
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Milliseconds to wait after the first, second, … refused attempt. After the last, the sender gives up. */
export const BACKOFF: Readonly<Record<Reply['urgency'], readonly number[]>> = {
  ordinary: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE],
  safety: [2 * SECOND, 5 * SECOND, 15 * SECOND, 60 * SECOND],
};

/** Waits are spread by this share on both sides, so that what failed together does not come back together. */
export const JITTER = 0.2;

/**
 * How long to wait, in milliseconds, before a refused message is tried again.
 *
 * `attempts` is how many times it has been tried (1 after the first refusal); `random` is in [0, 1).
 * `give_up` means that no further attempt is due: the message is set aside with an alert, or, when it is a
 * safety message, another channel is tried.
 *
 * @example nextAttempt('throttled', 'ordinary', 1, 0.5) // 5000
 */
export function nextAttempt(
  error: SendError,
  urgency: Reply['urgency'],
  attempts: number,
  random: number,
): number | 'give_up' {
  if (!SEND_POLICY[error].retry) return 'give_up';
  const wait = BACKOFF[urgency][Math.max(attempts, 1) - 1];
  if (wait === undefined) return 'give_up';
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}
