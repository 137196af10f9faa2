import type { Contact } from '../../api/contract.ts';
import { ClockBadge } from '../../parts/clock-badge.tsx';
import { useDesk } from '../../state/desk.ts';
import type { Texts } from '../../texts/texts.ts';
import { PhoneNumber } from './phone-number.tsx';
import type { OpenCase } from './use-case.ts';

/** What must be seen before any contact. It stays in sight whatever part of the case is read. */
export function ContactBand({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const { contact } = open.case;
  const state = contact.mayWriteNow === 'yes' ? 'good' : 'bad';
  return (
    <section class={`contact contact-${state}`} aria-labelledby="contact">
      <h2 id="contact">{t.contact.title}</h2>
      <p class="contact-may">
        <span aria-hidden="true">{state === 'good' ? '✓' : '✕'}</span> {t.contact.may[contact.mayWriteNow]}
      </p>
      <dl>
        <Fact name={t.contact.write} value={safety(contact, t)} />
        <Fact name={t.contact.call} value={contact.mayCall ? t.contact.mayCall : t.contact.mayNotCall} />
        {contact.times !== null && <Fact name={t.contact.times} value={contact.times} />}
        {contact.who !== null && (
          <Fact name={t.contact.who} value={t.contact.whoWords[contact.who] ?? contact.who} />
        )}
        {contact.codeWord !== null && <Fact name={t.contact.codeWord} value={contact.codeWord} />}
        {contact.windowUntil !== null && contact.mayWriteNow !== 'window_closed' && (
          <div>
            <dt>{t.channel.whatsapp}</dt>
            <dd>
              <ClockBadge until={contact.windowUntil} />
            </dd>
          </div>
        )}
        {contact.number !== null && <PhoneNumber open={open} masked={contact.number} />}
      </dl>
      {contact.safeWordUsed && <p class="contact-alarm">{t.contact.safeWordUsed}</p>}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function safety({ safeToWrite }: Contact, { contact }: Texts): string {
  if (safeToWrite === null) return contact.unknown;
  return safeToWrite ? contact.safe : contact.unsafe;
}
