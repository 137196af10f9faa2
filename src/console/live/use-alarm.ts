import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../api/contract.ts';
import type { Bus } from '../state/bus.ts';
import type { Preferences } from '../state/preferences.ts';
import type { Texts } from '../texts/texts.ts';
import { isAlarm } from './is-alarm.ts';
import { ring } from './ring.ts';

interface AlarmOptions {
  readonly changes: Bus<Change>;
  readonly preferences: Preferences;
  readonly texts: Texts;
}

/** Something urgent that has just come, for screen readers and the page: how many there were. */
export function useAlarm({ changes, preferences, texts }: AlarmOptions): number {
  const [count, setCount] = useState(0);
  const current = useRef({ preferences, texts });
  current.current = { preferences, texts };
  useEffect(
    () =>
      changes.listen((change) => {
        if (!isAlarm(change)) return;
        setCount((n) => n + 1);
        const { sound, notify } = current.current.preferences;
        const { noticeTitle, notice } = current.current.texts.alarm;
        if (sound) ring();
        // Whoever sees the screen learns nothing of what it is about.
        if (notify && document.hidden && Notification.permission === 'granted') {
          new Notification(noticeTitle, { body: notice, tag: 'lakana' });
        }
      }),
    [changes],
  );
  return count;
}
