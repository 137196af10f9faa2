import { useDesk } from '../state/desk.ts';
import { useNow } from '../state/use-now.ts';
import { clockAt, spanText } from '../time/clock.ts';

/** How long there is until a time, or how late it is, in words and in colour. */
export function ClockBadge({ until }: { readonly until: string }) {
  const { t, time } = useDesk();
  const { state, minutes } = clockAt(until, useNow());
  const span = spanText(minutes, t.day);
  return (
    <time class={`clock clock-${state}`} dateTime={until} title={time.long(until)}>
      {state === 'over' ? t.clock.over(span) : t.clock.left(span)}
    </time>
  );
}
