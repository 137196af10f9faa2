import type { AuditState } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

export function ChainState({ state }: { readonly state: AuditState }) {
  const { t } = useDesk();
  const { whole, entries, head, fault } = state;
  return (
    <p class={whole ? 'note note-good spaced' : 'note note-bad spaced'} role="status">
      <span aria-hidden="true">{whole ? '✓' : '✕'}</span> {whole ? t.audit.whole : t.audit.broken}
      {fault !== null && ` ${t.audit.fault[fault.kind]} (${fault.seq})`} · {t.audit.entries(entries)}
      {head !== null && (
        <>
          {' '}
          · {t.audit.head} <code>{head.slice(0, 16)}</code>
        </>
      )}
    </p>
  );
}
