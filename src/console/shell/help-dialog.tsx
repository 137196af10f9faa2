import { Dialog } from '../parts/dialog.tsx';
import { Tick } from '../parts/tick.tsx';
import { useDesk } from '../state/desk.ts';

/** The keys, and the switch that turns off those of a single letter. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, preferences, setPreferences } = useDesk();
  return (
    <Dialog title={t.help.title} onClose={onClose}>
      <table class="keys">
        <tbody>
          {t.help.keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.help.touch}</p>
      <Tick label={t.help.keysOn} on={preferences.keys} onTick={(keys) => setPreferences({ keys })} />
    </Dialog>
  );
}
