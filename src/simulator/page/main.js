// @ts-check
/** @import { Surface } from '../../domain/messages.ts' */
import { find, make, makeButton } from './dom.js';
import { createJournal } from './journal.js';
import { loadLabels } from './labels.js';
import { recall, remember } from './memory.js';
import { createPhone } from './phone.js';

/** What people write to us, in their own spelling. */
const SAMPLES = [
  { lang: 'fr', text: 'bonjour' },
  { lang: 'bm', text: 'i ni ce' },
  { lang: 'fr', text: 'mon patron a pris mon passeport, je ne suis pas payée depuis trois mois' },
  { lang: 'bm', text: 'n dɛmɛ, u ye n datugu so kɔnɔ' },
  { lang: 'fr', text: "on me propose un travail au Liban, c'est sérieux ?" },
  { lang: 'fr', text: 'STOP' },
];

const labels = await loadLabels(document.documentElement.lang);
const journal = createJournal(labels);
const title = find(document, '#person-title', 'h2');
const place = find(document, '#person-phone', 'div');

/** @type {{ send(content: { kind: 'text', text: string }): Promise<boolean>, hangUp(): void } | undefined} */
let person;

/** @returns {Surface} */
const look = () => (recall('look') === 'sms' ? 'sms' : 'whatsapp');

const takePhone = () => {
  const phone = recall('phone') ?? newPhone();
  person?.hangUp();
  title.textContent = labels.fill('phone', { id: phone });
  person = createPhone({ phone, surface: look(), empty: labels.fill('empty'), place, labels, journal });
};

/** A phone that nobody had: six digits. */
function newPhone() {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const phone = String(100_000 + (random % 900_000));
  remember('phone', phone);
  return phone;
}

for (const radio of document.querySelectorAll('input[name="look"]')) {
  if (!(radio instanceof HTMLInputElement)) continue;
  radio.checked = radio.value === look();
  radio.addEventListener('change', () => {
    remember('look', radio.value);
    takePhone();
  });
}
find(document, '#new-phone', 'button').addEventListener('click', () => {
  newPhone();
  journal.clear();
  takePhone();
});
find(document, '#samples', 'ul').append(
  ...SAMPLES.map(({ lang, text }) => {
    const button = makeButton('sample', text, () => {
      void person?.send({ kind: 'text', text });
      place.scrollIntoView({ block: 'nearest' });
    });
    button.lang = lang;
    return make('li', '', button);
  }),
);

takePhone();
const guard = createPhone({
  phone: 'garde',
  surface: 'sms',
  empty: labels.fill('guard_empty'),
  place: find(document, '#guard-phone', 'div'),
  labels,
  journal,
  onChange: offerTaking,
});

/**
 * Offers to take the case of the last alert: its code stands in the answer that the alert asks for.
 *
 * @param {readonly import('./memory.js').Entry[]} entries
 */
function offerTaking(entries) {
  const alerts = entries.flatMap((entry) => (entry.kind === 'got' ? [entry.activity.text] : []));
  const answer = alerts
    .map((text) => /\bPRIS [0-9A-Z]{4}(?:-?[0-9A-Z]+)*\b/.exec(text)?.[0])
    .findLast((found) => found !== undefined);
  const taken = entries.some(
    (entry) => entry.kind === 'said' && entry.content.kind === 'text' && entry.content.text === answer,
  );
  const quick = document.querySelector('#guard-phone .quick');
  if (answer === undefined || taken) quick?.replaceChildren();
  else quick?.replaceChildren(makeButton('', answer, () => void guard.send({ kind: 'text', text: answer })));
}
