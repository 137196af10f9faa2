import type { ComponentChildren } from 'preact';
import { useDesk } from '../state/desk.ts';
import type { Loaded } from '../state/use-loaded.ts';
import { FailureNote } from './failure-note.tsx';

/** What was read, or that it is being read, or why it could not be. What is there stays when reading it again fails. */
export function Loading<T>({
  of,
  children,
}: {
  readonly of: Loaded<T>;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { t } = useDesk();
  if (of.value !== undefined) return <>{children(of.value)}</>;
  if (of.failure !== undefined) return <FailureNote failure={of.failure} />;
  return <p class="calm">{t.loading}</p>;
}
