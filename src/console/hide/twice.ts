/** Presses that are further apart are two single ones. */
const APART_MS = 700;

/** Hears presses by their times, and says at which of them it is the n-th in quick succession. */
export function inQuickSuccession(times: number): (at: number) => boolean {
  let presses: number[] = [];
  return (at) => {
    const last = presses.at(-1);
    presses = last !== undefined && at - last <= APART_MS ? [...presses, at] : [at];
    if (presses.length < times) return false;
    presses = [];
    return true;
  };
}
