import type { Level } from '../api/contract.ts';
import { useDesk } from '../state/desk.ts';

/** Each level has a shape of its own beside its colour and its name. */
const SHAPES: Readonly<Record<Level, string>> = {
  P1: 'M6 1h8l5 5v8l-5 5H6l-5-5V6z',
  P2: 'M10 1l9.5 17.5H.5z',
  P3: 'M10 .5L19.5 10 10 19.5.5 10z',
  P4: 'M2 2h16v16H2z',
  P5: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
};

export function LevelBadge({ level, named = false }: { readonly level: Level; readonly named?: boolean }) {
  const { t } = useDesk();
  return (
    <span class={`level level-${level}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={SHAPES[level]} />
      </svg>
      <span>{level}</span>
      <span class={named ? 'level-name' : 'unseen'}>{t.level[level]}</span>
    </span>
  );
}
