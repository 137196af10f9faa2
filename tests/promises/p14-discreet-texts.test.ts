import { beforeAll, describe, expect, test } from '@jest/globals';
import { openQuestion } from '#src/bot/open-question.ts';
import type { TurnResult } from '#src/bot/run-turn.ts';
import type { Session } from '#src/bot/session.ts';
import { previewOf, wordsIn } from '#src/content/preview.ts';
import { readLocaleRules } from '#src/content/locale-rules.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';
import type { Content, Language, Reply, Surface } from '#src/domain/messages.ts';
import { numberedText } from '#src/domain/numbered-text.ts';
import { FREE, testBot, walkEveryQuestion, type Stop } from '#tests/support/walk.ts';
import { testContent } from '#tests/support/service.ts';

/**
 * P14: whoever sees the phone lying there learns nothing. The texts are checked one by one by `npm run locales`; this
 * looks at what is really sent, with its values, its choices and what it was joined with.
 */
let say: (session: Session, content: Content | string, surface?: Surface) => Promise<TurnResult>;
let words: readonly string[];
beforeAll(async () => {
  say = await testBot();
  const rules = await readLocaleRules('locales');
  if (!rules.ok) throw new Error(rules.error.join('\n'));
  words = rules.value.forbidden.everywhere;
});

/** A reply as the phone shows it: by SMS with its choices, on WhatsApp its body. */
function shown({ text, choices, language }: Reply, surface: Surface): string {
  return surface === 'sms' ? gsm7(numberedText(text, choices), language) : text;
}

/** Other things than answers that anybody may say at any question. */
const ASIDE: Readonly<Record<Language, readonly (Content | string)[]>> = {
  fr: [
    'au secours il me frappe',
    'STOP',
    'EFFACER',
    'ne m’appelez plus',
    'ne transmettez rien',
    'ne gardez pas mes messages',
    'je retire mon accord',
    'quels numéros appeler ?',
    'la police peut m’aider ?',
    'c’est quoi la traite des personnes ?',
    'je veux parler à une personne',
    'menu',
    'bamanankan',
    'xkcd qwerty',
    { kind: 'audio', media: 'm', mimeType: 'audio/ogg' },
    { kind: 'choice', id: 'old=1', title: 'Oui' },
  ],
  bm: [
    'n dɛmɛ, u ye n datugu so kɔnɔ',
    'STOP',
    'EFFACER',
    'aw kana n wele tugun',
    'aw kana n ka batakiw di mɔgɔ si ma',
    'aw kana n ka batakiw mara',
    'n hakili yɛlɛmana',
    'n b’a fɛ ka kuma mɔgɔ fɛ',
    'mɔgɔ feereli ye mun ye ?',
    'menu',
    'français',
    'xkcd qwerty',
    { kind: 'audio', media: 'm', mimeType: 'audio/ogg' },
  ],
};

/** What answers a question: each choice, and what else it takes. */
function answersTo({ session }: Stop): string[] {
  const question = openQuestion(session);
  const taken = question?.accept === undefined ? [] : [FREE[question.accept]];
  return [...(question?.options ?? []).map((_, index) => String(index + 1)), ...taken];
}

describe.each(['fr', 'bm'] as const)('what is sent, in %s', (language) => {
  let stops: Stop[];
  beforeAll(async () => {
    stops = await walkEveryQuestion(language);
  });

  test.each(['sms', 'whatsapp'] as const)(
    'shows nothing in its first words, at every question, whatever is said, by %s',
    async (surface) => {
      const betraying = new Set<string>();
      let count = 0;
      for (const stop of stops) {
        for (const said of [...answersTo(stop), ...ASIDE[language]]) {
          const { replies } = await say(stop.session, said, surface);
          for (const preview of replies.map((reply) => previewOf(shown(reply, surface)))) {
            count += 1;
            if (preview === '' || wordsIn(preview, words).length > 0) betraying.add(preview);
          }
        }
      }
      expect([...betraying]).toEqual([]);
      expect(count).toBeGreaterThan(400);
    },
    60_000,
  );
});

test('a name of the directory betrays its topic only where the person must know whom they call', async () => {
  const { country } = await testContent();
  const named = country.organisations
    .map(({ name }) => name)
    .filter((name) => wordsIn(name, words).length > 0);
  expect(named).toEqual([]);
  const labels = country.contacts.flatMap(({ id, label, isPolice, category }) =>
    Object.values(label)
      .filter((text) => wordsIn(text, words).length > 0 && !isPolice && category !== 'violence')
      .map((text) => `${id}: ${text}`),
  );
  expect(labels).toEqual([]);
});

test('the last line of leaving says nothing at all, and is one SMS', async () => {
  const { catalogue } = await testContent();
  for (const language of ['fr', 'bm'] as const) {
    const line = catalogue.text(language, 'exit:last_line');
    expect(wordsIn(line, words)).toEqual([]);
    expect(line.length).toBeLessThanOrEqual(40);
  }
});
