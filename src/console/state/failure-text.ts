import type { Failure } from '../api/answer.ts';
import type { Texts } from '../texts/texts.ts';

/** A failure in words: the rule that said no when there is one, else the kind of refusal. */
export function failureText(failure: Failure, { failure: texts, reasons }: Texts): string {
  if (failure.kind !== 'refused') return texts[failure.kind];
  const { code, reason, fields } = failure;
  const ruled = reason === null ? undefined : reasons[reason];
  if (ruled !== undefined) return ruled;
  const known = plainText(code, texts);
  const names = fields.map((field) => field.replace(/^(?:body|query|params)\./, ''));
  return names.length === 0 ? known : `${known} ${texts.fields(names.join(', '))}`;
}

type Plain = Exclude<keyof Texts['failure'], 'fields'>;

function plainText(code: string, texts: Texts['failure']): string {
  const isPlain = (key: string): key is Plain => key !== 'fields' && key in texts;
  return isPlain(code) ? texts[code] : texts.not_now;
}
