import type { Match } from '../../api/contract.ts';
import { regionName } from '../../state/region-name.ts';
import { useDesk } from '../../state/desk.ts';

/** Said by a sign of its own. */
const SAID = ['unverified'];

/** An organisation that can help: why it is here, whether it is open and verified, and what it needs first. */
export function MatchCard({ match, onChoose }: { readonly match: Match; readonly onChoose: () => void }) {
  const { t, country } = useDesk();
  const { name, serviceName, region, isPolice, isVerified, why, phones, allowed, ways } = match;
  const signs = [
    ...(isPolice ? [t.referral.police] : []),
    isVerified ? t.referral.verified : t.referral.unverified,
    ...why.filter((key) => !SAID.includes(key)).map((key) => t.referral.why[key] ?? key),
  ];
  return (
    <li class="match">
      <p>
        <strong>{name}</strong>
        {serviceName !== name && ` · ${serviceName}`}
      </p>
      <p class="soft">
        {[regionName(country, region), ...phones].filter((part) => part !== null).join(' · ')}
      </p>
      <p class="signs">
        {signs.map((sign) => (
          <span key={sign} class="sign">
            {sign}
          </span>
        ))}
      </p>
      <p class={allowed === 'yes' ? 'soft' : 'match-limit'}>{t.referral.allowed[allowed]}</p>
      {ways.length > 0 && allowed !== 'needs_consent' && (
        <button type="button" class="small" aria-label={t.referral.chooseName(name)} onClick={onChoose}>
          {t.referral.choose}
        </button>
      )}
    </li>
  );
}
