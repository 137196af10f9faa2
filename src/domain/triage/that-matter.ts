import type { Gravity } from './gravity.ts';
import { dimensionOf } from './likelihood.ts';
import type { OpenQuestion } from './open-questions.ts';
import { withAnswer, type TriageRecord } from './triage-record.ts';

/**
 * Of the open questions those whose answers could still change level or class: all that could be told about their
 * dimension would, by itself, or would be missed beside all the rest that could be told. Telling more only ever raises.
 */
export function thatMatter(
  record: TriageRecord,
  open: readonly OpenQuestion[],
  gravity: (record: TriageRecord) => Gravity,
): OpenQuestion[] {
  const standing = (questions: readonly OpenQuestion[]): string => {
    const { level, class: classed } = gravity(
      questions.flatMap(({ telling }) => telling).reduce(withAnswer, record),
    );
    return `${level} ${classed}`;
  };
  const now = standing([]);
  const most = standing(open);
  const themes = new Map<string, boolean>();
  return open.filter((one) => {
    const theme = themeOf(one);
    const known = themes.get(theme);
    if (known !== undefined) return known;
    const same = open.filter((other) => themeOf(other) === theme);
    const others = open.filter((other) => themeOf(other) !== theme);
    const matters = standing(same) !== now || standing(others) !== most;
    themes.set(theme, matters);
    return matters;
  });
}

/** The dimension, or the question itself when it asks for a form. */
function themeOf({ question }: OpenQuestion): string {
  return dimensionOf(question) ?? question.id;
}
