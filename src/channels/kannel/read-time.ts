const UNIX_SECONDS = /^[1-9][0-9]{0,10}$/;
const IN_WORDS = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)$/;

/** When a message was sent, by the operator's clock. `now` when it is no time, or one that has not come yet. */
export function readTime(time: string, now: Date): Date {
  const sent = UNIX_SECONDS.test(time) ? new Date(Number(time) * 1_000) : inWords(time);
  return sent !== undefined && sent <= now ? sent : now;
}

function inWords(time: string): Date | undefined {
  const found = IN_WORDS.exec(time);
  if (found === null) return undefined;
  const sent = new Date(`${found[1] ?? ''}T${found[2] ?? ''}Z`);
  return Number.isNaN(sent.getTime()) ? undefined : sent;
}
