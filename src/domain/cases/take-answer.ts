import type { BankAnswer } from '../triage/question.ts';
import { graverForm } from '../triage/form.ts';
import type { Report } from './report.ts';

/** Fewer words are only the answer itself: which one it was is kept, its words say nothing more. */
const WORDS_TO_KEEP = 3;

/**
 * A report with an answer to a question of the bank: what it establishes is added, nothing is taken away. Words that
 * came with it ("oui mais seulement mes papiers") are kept as evidence for staff.
 */
export function takeAnswer(report: Report, question: string, answer: BankAnswer, words: string): Report {
  const said = words.trim();
  const isTelling = said.split(/\s+/u).length >= WORDS_TO_KEEP;
  const rules = answer.form === undefined ? answer.indicators : [...answer.indicators, `form.${answer.form}`];
  const known = report.evidence.map(({ rule }) => rule);
  const added = isTelling ? rules.filter((rule) => !known.includes(rule)) : [];
  return {
    ...report,
    answers: [...report.answers, { question, answer: answer.id }],
    form: graverForm(report.form, answer.form ?? null),
    indicators: [...new Set([...report.indicators, ...answer.indicators])],
    evidence: [...report.evidence, ...added.map((rule) => ({ rule, words: said }))],
  };
}
