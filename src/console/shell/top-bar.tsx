import { useRoute } from '../route/use-route.ts';
import { hashOf } from '../route/route.ts';
import { useDesk } from '../state/desk.ts';
import { PAGES } from './page-table.ts';

/** The pages that the role may see, and the button that hides everything. */
export function TopBar({ onHide }: { readonly onHide: () => void }) {
  const { t, may, signOut, openHelp, session } = useDesk();
  const [here] = useRoute().path;
  const shown = PAGES.filter(({ action }) => may(action));
  const current = here === 'cases' ? 'queue' : (here ?? shown[0]?.name);
  return (
    <header class="bar">
      <div class="bar-top">
        <span class="brand">{t.brand}</span>
        <div class="bar-end">
          <button type="button" class="quiet" aria-label={t.nav.help} title={t.nav.help} onClick={openHelp}>
            ?
          </button>
          <button type="button" class="quiet" onClick={signOut}>
            {t.nav.signOut}
          </button>
          <button type="button" class="hide-button" title={t.nav.hideHint} onClick={onHide}>
            {t.nav.hide}
          </button>
        </div>
      </div>
      <nav aria-label={t.nav.label}>
        <ul>
          {shown.map(({ name }) => (
            <li key={name}>
              <a href={hashOf([name])} aria-current={name === current ? 'page' : undefined}>
                {name === 'account' ? session.staff.name : t.nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
