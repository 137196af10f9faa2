import { useDesk } from '../state/desk.ts';

/** A time as short as it can be, and whole when it is pointed at. */
export function When({ at }: { readonly at: string }) {
  const { time } = useDesk();
  return (
    <time dateTime={at} title={time.long(at)}>
      {time.short(at)}
    </time>
  );
}
