import { useEffect, useMemo } from 'preact/hooks';
import { textsOf } from '../texts/texts.ts';
import { weeksOf } from './month.ts';
import { inQuickSuccession } from './twice.ts';

const CALENDAR_ICON = new URL('../calendar.svg', import.meta.url).href;

/** A calendar of the month: what there is to see while everything is hidden. Nothing of the desk is in the page. */
export function NeutralPage({
  language,
  onShow,
}: {
  readonly language: 'fr' | 'en';
  readonly onShow: () => void;
}) {
  const { neutral } = textsOf(language);
  const isThird = useMemo(() => inQuickSuccession(3), []);
  const today = new Date();
  const month = today.toLocaleDateString(language, { month: 'long', year: 'numeric' });
  // A Monday and the six days after it.
  const days = Array.from({ length: 7 }, (_, day) =>
    new Date(2024, 0, day + 1).toLocaleDateString(language, { weekday: 'short' }),
  );
  useEffect(() => {
    document.title = neutral.title;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const usual = icon?.href ?? '';
    if (icon !== null) icon.href = CALENDAR_ICON;
    return () => {
      if (icon !== null) icon.href = usual;
    };
  }, [neutral.title]);
  return (
    <main class="neutral">
      <h1>
        <button type="button" class="month" onClick={({ timeStamp }) => isThird(timeStamp) && onShow()}>
          {month}
        </button>
      </h1>
      <table>
        <thead>
          <tr>
            {days.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(today.getFullYear(), today.getMonth()).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday} aria-current={day === today.getDate() ? 'date' : undefined}>
                  {day}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
