import { useState } from 'preact/hooks';
import type { CaseDetail } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';
import { keepDraft, readDraft, type Draft } from '../../../state/drafts.ts';

/** The half-written answer of a case. It outlives the page, a lost connection and the end of a session. */
export function useDraft({ id, language }: Pick<CaseDetail, 'id' | 'language'>): {
  readonly draft: Draft;
  readonly write: (change: Partial<Omit<Draft, 'key'>>) => void;
  /** It was sent: the next one is another message. */
  readonly finish: () => void;
} {
  const { session } = useDesk();
  const place = { staff: session.staff.id, caseId: id };
  const fresh = (): Omit<Draft, 'text'> => ({ key: crypto.randomUUID(), language });
  const [draft, setDraft] = useState<Draft>(() => readDraft(sessionStorage, place, fresh()));
  const keep = (next: Draft): void => {
    keepDraft(sessionStorage, place, next);
    setDraft(next);
  };
  return {
    draft,
    // Another text is another message, even when nobody knows whether the one before arrived.
    write: (change) => keep({ ...draft, ...change, key: crypto.randomUUID() }),
    finish: () => keep({ ...fresh(), language: draft.language, text: '' }),
  };
}
