import { useEffect, useRef } from 'preact/hooks';
import { Field } from './field.tsx';

type Kind = 'text' | 'password' | 'search' | 'tel' | 'email' | 'date' | 'datetime-local' | 'number';

/** A line of text. */
export function TextField({
  label,
  value,
  onInput,
  kind = 'text',
  hint,
  ...rest
}: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly kind?: Kind;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | 'text';
  readonly autofocus?: boolean;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}) {
  const { autofocus = false, autocomplete = 'off', ...attributes } = rest;
  // Apart from the others, since Preact's types tie a type to the roles it may have.
  const type: object = { type: kind };
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, []);
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          {...attributes}
          {...type}
          value={value}
          autocomplete={autocomplete}
          ref={input}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
