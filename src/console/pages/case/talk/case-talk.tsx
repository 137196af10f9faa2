import { useDesk } from '../../../state/desk.ts';
import type { OpenCase } from '../use-case.ts';
import { Composer } from './composer.tsx';
import { SpeakerLine } from './speaker-line.tsx';
import { TalkList } from './talk-list.tsx';

/** The conversation with the person, and where staff write. */
export function CaseTalk({ open }: { readonly open: OpenCase }) {
  const { t, session } = useDesk();
  const { status, owner, speaker, erased, contact } = open.case;
  const otherSpeaks = speaker !== null && speaker.id !== session.staff.id;
  const mayWrite = open.may('case.answer') && status !== 'closed' && !erased;
  return (
    <section class="talk card" aria-labelledby="talk">
      <h2 id="talk">{t.talk.title}</h2>
      <TalkList open={open} />
      {mayWrite && <SpeakerLine open={open} />}
      {mayWrite && !otherSpeaks && contact.mayWriteNow === 'yes' && <Composer open={open} />}
      {mayWrite && contact.mayWriteNow !== 'yes' && (
        <p class="note note-warn">{t.contact.may[contact.mayWriteNow]}</p>
      )}
      {!mayWrite && status === 'closed' && <p class="note">{t.talk.closed}</p>}
      {!mayWrite && status !== 'closed' && owner === null && <p class="note">{t.talk.takeFirst}</p>}
    </section>
  );
}
