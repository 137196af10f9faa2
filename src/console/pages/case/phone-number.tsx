import { useState } from 'preact/hooks';
import { useDesk } from '../../state/desk.ts';
import { failureText } from '../../state/failure-text.ts';
import { useTask } from '../../state/use-task.ts';
import type { OpenCase } from './use-case.ts';

/** The number with its middle hidden; the whole of it is asked for, which is written down. */
export function PhoneNumber({ open, masked }: { readonly open: OpenCase; readonly masked: string }) {
  const { t, say } = useDesk();
  const task = useTask();
  const [whole, setWhole] = useState<string | null>(null);
  const show = (): void =>
    task.run(
      () => open.send<{ number: string | null }>('POST', '/number'),
      ({ number }) => setWhole(number),
      (failure) => say(failureText(failure, t)),
    );
  return (
    <div>
      <dt>{t.contact.number}</dt>
      <dd>
        <span class="number">{whole ?? masked}</span>
        {open.may('case.number') && (
          <button
            type="button"
            class="quiet small"
            title={t.contact.showNumber}
            onClick={whole === null ? show : () => setWhole(null)}
          >
            {whole === null ? t.contact.show : t.contact.hideNumber}
          </button>
        )}
      </dd>
    </div>
  );
}
