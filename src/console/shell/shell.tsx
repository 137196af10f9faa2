import { useDesk } from '../state/desk.ts';
import { useKeys } from '../state/use-keys.ts';
import { LineBanner } from './line-banner.tsx';
import { Pages } from './pages.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page: the bar, the state of the connection, and what is said to eyes and screen readers. */
export function Shell({
  said,
  alarm,
  onHide,
}: {
  readonly said: string;
  readonly alarm: number;
  readonly onHide: () => void;
}) {
  const { t, session, openHelp } = useDesk();
  useKeys({ '?': openHelp });
  return (
    <>
      <a class="skip" href="#content" onClick={toContent}>
        {t.skip}
      </a>
      <TopBar onHide={onHide} />
      <LineBanner />
      {session.mode === 'demo' && <aside class="demo">{t.demo}</aside>}
      <main id="content" tabIndex={-1}>
        <Pages />
      </main>
      <div class="said" role="status">
        {said !== '' && <p>{said}</p>}
      </div>
      <div class="unseen" role="alert" key={alarm}>
        {alarm > 0 && t.alarm.notice}
      </div>
    </>
  );
}

/** The address of the page is its route, so the link cannot be one of the browser's own. */
function toContent(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#content')?.focus();
}
