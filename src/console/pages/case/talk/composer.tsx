import { useRef } from 'preact/hooks';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';
import { ContactLine } from './contact-line.tsx';
import { CannedChoice } from './canned-choice.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LetterKeys } from './letter-keys.tsx';
import { SmsCost } from './sms-cost.tsx';
import { useDraft } from './use-draft.ts';

const LONGEST = 1500;

/** Where staff write to the person. Ctrl+Enter sends; a message is sent once, however often it is tried. */
export function Composer({ open }: { readonly open: OpenCase }) {
  const { t, say } = useDesk();
  const task = useTask();
  const { draft, write, finish } = useDraft(open.case);
  const field = useRef<HTMLTextAreaElement>(null);
  const { key, text, language } = draft;
  const send = (): void => {
    if (text.trim() === '') return;
    task.run(
      () => open.send('POST', '/messages', { key, text: text.trim(), language }),
      () => {
        finish();
        say(t.talk.sent);
        field.current?.focus();
      },
    );
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="composer-tools">
        <LanguageSwitch language={language} onPick={(picked) => write({ language: picked })} />
        <CannedChoice language={language} onPick={(canned) => write({ text: canned })} />
      </div>
      <ContactLine contact={open.case.contact} />
      <label for="answer" class="unseen">
        {t.talk.field}
      </label>
      <textarea
        id="answer"
        aria-describedby="contact-line"
        ref={field}
        rows={3}
        maxLength={LONGEST}
        lang={language}
        placeholder={t.talk.field}
        value={text}
        readOnly={task.running}
        onInput={({ currentTarget }) => write({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <LetterKeys field={field} onType={(typed) => write({ text: typed })} />
      {open.case.channel !== 'whatsapp' && <SmsCost text={text} language={language} />}
      <FailureNote failure={task.failure} />
      <button type="submit" class="main" disabled={task.running || text.trim() === ''}>
        {t.send}
      </button>
    </form>
  );
}
