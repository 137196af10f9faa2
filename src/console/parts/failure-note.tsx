import type { Failure } from '../api/answer.ts';
import { useTexts } from '../texts/use-texts.ts';
import { failureText } from '../state/failure-text.ts';

/** What went wrong, said at once; nothing when nothing did. */
export function FailureNote({ failure }: { readonly failure: Failure | undefined }) {
  const t = useTexts();
  if (failure === undefined) return null;
  return (
    <p class="note note-bad" role="alert">
      {failureText(failure, t)}
    </p>
  );
}
