import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../../state/desk.ts';
import type { OpenCase } from '../use-case.ts';
import { TalkBubble } from './talk-bubble.tsx';

/** The conversation, the newest last and in sight. What is added is read out. */
export function TalkList({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const { talk, id } = open.case;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [talk.length]);
  if (talk.length === 0) return <p class="calm">{t.talk.empty}</p>;
  return (
    <div class="talk-list" ref={list} tabIndex={0} role="log" aria-label={t.talk.title}>
      <ol>
        {talk.map((line) => (
          <TalkBubble key={line.id} line={line} caseId={id} />
        ))}
      </ol>
    </div>
  );
}
