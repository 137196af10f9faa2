import { useState } from 'preact/hooks';
import { ring } from '../../live/ring.ts';
import { Tick } from '../../parts/tick.tsx';
import { useDesk } from '../../state/desk.ts';

/** What calls somebody to the screen for a crisis. Both are off until somebody turns them on. */
export function Alarms() {
  const { t, preferences, setPreferences } = useDesk();
  const [refused, setRefused] = useState(false);
  const setSound = (sound: boolean): void => {
    // The first tone is also the touch after which a browser lets the page ring by itself.
    if (sound) ring();
    setPreferences({ sound });
  };
  const setNotify = async (notify: boolean): Promise<void> => {
    const isGranted = !notify || (await Notification.requestPermission()) === 'granted';
    setRefused(!isGranted);
    setPreferences({ notify: notify && isGranted });
  };
  return (
    <section class="card" aria-labelledby="alarms">
      <h2 id="alarms">{t.account.alarms}</h2>
      <Tick label={t.alarm.sound} on={preferences.sound} onTick={setSound} />
      <Tick label={t.alarm.notify} on={preferences.notify} onTick={(on) => void setNotify(on)} />
      {refused && (
        <p class="note note-warn" role="alert">
          {t.alarm.refused}
        </p>
      )}
      <Tick label={t.help.keysOn} on={preferences.keys} onTick={(keys) => setPreferences({ keys })} />
    </section>
  );
}
