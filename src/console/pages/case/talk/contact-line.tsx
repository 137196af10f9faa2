import type { Contact } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

/** The band of what must be seen before any contact, in one line: for screen readers, and where the band has scrolled away. */
export function ContactLine({ contact }: { readonly contact: Contact }) {
  const { t } = useDesk();
  const { safeToWrite, times, who, codeWord, safeWordUsed } = contact;
  const parts = [
    safeToWrite === null ? t.contact.unknown : safeToWrite ? t.contact.safe : t.contact.unsafe,
    times,
    who === null ? null : `${t.contact.who} : ${t.contact.whoWords[who] ?? who}`,
    codeWord === null ? null : `${t.contact.codeWord} : ${codeWord}`,
    safeWordUsed ? t.contact.safeWordUsed : null,
  ];
  return (
    <p class="contact-line" id="contact-line">
      {parts.filter((part) => part !== null).join(' · ')}
    </p>
  );
}
