import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';
import type { LocaleRules } from './locale-rules.ts';
import { problemOf, type Problem, type Text } from './problem.ts';
import { MOST_BODY_UNITS } from '../domain/whatsapp-limits.ts';

/** Two joined segments of 153 septets (3GPP TS 23.040: the header of a joined message takes seven). */
const MOST_SEGMENTS = 2;
/** A WhatsApp button; a row of a list may have four more, but a choice must be able to be either. */
const MOST_TITLE_UNITS = 20;

/** Whether a text is the title of a button or a row: its key lies under an object named `choice`. */
export function isTitle(key: string): boolean {
  return groupOf(key).split(/[.:]/).includes('choice');
}

/** A text with the longest value in each of its placeholders. */
export function filledAtMost(text: string, placeholders: LocaleRules['placeholders']): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => 'x'.repeat(placeholders[name] ?? 0));
}

/** Finds a text that is too long for a channel when each placeholder has its longest value. */
export function checkLength(text: Text, placeholders: LocaleRules['placeholders']): readonly Problem[] {
  const filled = filledAtMost(text.text, placeholders);
  const { segments } = countSms(gsm7(filled, text.language));
  const problems: Problem[] = [];
  if (segments > MOST_SEGMENTS) {
    problems.push(
      problemOf(text, 'segments', `takes ${segments} SMS segments, the most is ${MOST_SEGMENTS}`),
    );
  }
  if (filled.length > MOST_BODY_UNITS) {
    problems.push(problemOf(text, 'body', `has ${filled.length} units, the most is ${MOST_BODY_UNITS}`));
  }
  if (isTitle(text.key) && filled.length > MOST_TITLE_UNITS) {
    problems.push(
      problemOf(text, 'title', `has ${filled.length} units, a title at most ${MOST_TITLE_UNITS}`),
    );
  }
  return problems;
}

/** Finds titles that a person could not tell apart among the choices of one question, as an SMS shows them. */
export function checkTitlesDiffer(texts: readonly Text[]): readonly Problem[] {
  const first = new Map<string, string>();
  return texts
    .filter(({ key }) => isTitle(key))
    .flatMap((text) => {
      const shown = `${text.language} ${groupOf(text.key)} ${gsm7(text.text, text.language).toLowerCase()}`;
      const same = first.get(shown);
      if (same !== undefined) return [problemOf(text, 'title', `is the same as ${same}`)];
      first.set(shown, text.key);
      return [];
    });
}

function groupOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('.'), key.indexOf(':')));
}
