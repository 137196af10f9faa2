import type { About } from '../cases/report.ts';
import type { Question } from './question.ts';

/** The key of a question's wording in the catalogue: `report:question.papers.self`. */
export function questionKey(question: Pick<Question, 'id'>, about: About): string {
  return `report:question.${question.id}.${about}`;
}

/** The key of the wording of an answer of its own: `report:choice.papers.self.lost`. */
export function answerKey(question: Pick<Question, 'id'>, about: About, answer: string): string {
  return `report:choice.${question.id}.${about}.${answer}`;
}
