import type { ReferralView } from '../../../desk/referrals/referral-page.ts';
import type { CallBackTime } from '../../../domain/cases/call-back-time.ts';
import type { Region } from '../../../domain/country.ts';
import type { ReferralBrief } from '../../../domain/referral/referral-brief.ts';
import { ORGANISATION_ANSWERS } from '../../../domain/referral/referral-state.ts';
import { html, type Html } from '../../html.ts';

/** Texts of the page, in French. */
export type PageText = (key: string) => string;

export const CSS_PATH = '/r.css';

/** What the page says beside what it shows. */
export type PageNotice = 'code_wrong' | 'not_now';

export interface PageParts {
  readonly text: PageText;
  readonly regions: readonly Pick<Region, 'id' | 'name'>[];
}

const LABELS = { acknowledged: 'acknowledge', accepted: 'accept', refused: 'refuse' } as const;

/** The whole page of a referral, without a script: it works on the oldest phone. */
export function referralHtml(parts: PageParts, view: ReferralView, notice?: PageNotice): string {
  const t = (key: string): string => parts.text(`page.${key}`);
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${t('title')}</title>
        <link rel="stylesheet" href="..${CSS_PATH}" />
      </head>
      <body>
        <main>
          <h1>${t('title')}</h1>
          ${notice === undefined ? null : html`<p class="note" role="alert">${t(notice)}</p>`}
          ${contentOf(parts, view)}
        </main>
      </body>
    </html> `.text;
}

function contentOf(parts: PageParts, view: ReferralView): Html {
  const t = (key: string): string => parts.text(`page.${key}`);
  switch (view.kind) {
    case 'gone':
      return html`<p>${t('gone')}</p>`;
    case 'closed':
      return view.isUsed ? html`<p class="note">${t('code_used')}</p>` : codeForm(t);
    case 'open':
      return html`${details(parts, view.brief, view.need)}
        <p class="note">${t('care')}</p>
        <h2>${t('state')}</h2>
        <p>${t(`state_${view.state}`)}</p>
        ${answerForms(t)}`;
  }
}

function codeForm(t: PageText): Html {
  return html`<form method="post">
    <label for="code">${t('code_label')}</label>
    <p id="hint">${t('code_hint')}</p>
    <input
      id="code"
      name="code"
      aria-describedby="hint"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="12"
      required
    />
    <button>${t('open')}</button>
  </form>`;
}

function answerForms(t: PageText): Html {
  const forms = ORGANISATION_ANSWERS.map(
    (answer) =>
      html`<form method="post">
        <input type="hidden" name="answer" value="${answer}" />
        ${
          answer === 'refused'
            ? html`<label for="reason">${t('reason')}</label>
                <textarea id="reason" name="reason" maxlength="500" rows="3"></textarea>`
            : null
        }
        <button>${t(LABELS[answer])}</button>
      </form>`,
  );
  return html`${forms}`;
}

function details(parts: PageParts, brief: ReferralBrief, need: string): Html {
  const t = (key: string): string => parts.text(`page.${key}`);
  const { code, region, about, isChild, danger, language, message, words, call } = brief;
  const place = parts.regions.find(({ id }) => id === region)?.name.fr ?? parts.text('region_unknown');
  const lines: readonly (readonly [string, string | null])[] = [
    [t('code'), code],
    [t('need'), parts.text(`need.${need}`)],
    [t('region'), place],
    [t('about'), t(`about_${about}`)],
    [t('child'), isChild === null ? t('unknown') : t(isChild ? 'yes' : 'no')],
    [t('danger'), danger ? t('yes') : null],
    [t('language'), t(language)],
    [t('message'), message === '' ? null : message],
    ...words.map((said) => [t('words'), said] as const),
    [t('call'), call?.number ?? null],
    [t('call_time'), call === null ? null : timeText(t, call.time)],
  ];
  const shown = lines.flatMap(([label, value]) =>
    value === null
      ? []
      : [
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
        ],
  );
  return html`<dl>${shown}</dl>`;
}

function timeText(t: PageText, time: CallBackTime | null): string | null {
  if (time === null) return null;
  return 'part' in time ? t(`call_${time.part}`) : time.words;
}
