import type { RefObject } from 'preact';
import { useDesk } from '../../../state/desk.ts';

const LETTERS = ['ɛ', 'ɔ', 'ɲ', 'ŋ'];

/** The letters of Bambara that a keyboard lacks, put where the cursor is. */
export function LetterKeys({
  field,
  onType,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (text: string) => void;
}) {
  const { t } = useDesk();
  const type = (letter: string): void => {
    const area = field.current;
    if (area === null) return;
    area.setRangeText(letter, area.selectionStart, area.selectionEnd, 'end');
    onType(area.value);
    area.focus();
  };
  return (
    <div class="letters" role="group" aria-label={t.talk.letters}>
      {LETTERS.map((letter) => (
        <button key={letter} type="button" class="small" lang="bm" onClick={() => type(letter)}>
          {letter}
        </button>
      ))}
    </div>
  );
}
