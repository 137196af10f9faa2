/**
 * How many times as long `act` takes for the larger input as for the smaller, in processor time: about the work, not
 * about who else uses the machine. The least of five runs each; a millisecond more or less decides nothing.
 */
export function growth<T>(act: (input: T) => unknown, smaller: T, larger: T): number {
  return work(act, larger) / (work(act, smaller) + 1_000);
}

function work<T>(act: (input: T) => unknown, input: T): number {
  return Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const before = process.cpuUsage();
      act(input);
      return process.cpuUsage(before).user;
    }),
  );
}
