import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import type { OpenCase } from '../use-case.ts';

/** Who has the word: a colleague, oneself, or the bot; and how it is taken and given back. */
export function SpeakerLine({ open }: { readonly open: OpenCase }) {
  const { t, session } = useDesk();
  const task = useTask();
  const { speaker, contact } = open.case;
  const isMine = speaker?.id === session.staff.id;
  const send = (path: string): void =>
    task.run(
      () => open.send('POST', path),
      () => undefined,
    );
  const words =
    speaker === null ? t.talk.botSpeaks : isMine ? t.talk.youSpeak : t.talk.speaking(speaker.name);
  return (
    <>
      <div class="speaker">
        <p>{words}</p>
        {isMine && (
          <button type="button" class="small" disabled={task.running} onClick={() => send('/handback')}>
            {t.talk.handBack}
          </button>
        )}
        {speaker === null && contact.mayWriteNow === 'yes' && (
          <button type="button" class="small" disabled={task.running} onClick={() => send('/takeover')}>
            {t.talk.takeWord}
          </button>
        )}
      </div>
      <FailureNote failure={task.failure} />
    </>
  );
}
