import { Field } from './field.tsx';

/** Several lines of text. */
export function TextArea({
  label,
  value,
  onInput,
  rows = 3,
  maxLength,
  required = false,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number;
  readonly maxLength: number;
  readonly required?: boolean;
  readonly hint?: string;
}) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <textarea
          {...ids}
          rows={rows}
          maxLength={maxLength}
          required={required}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
