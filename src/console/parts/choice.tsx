import { Field } from './field.tsx';

/** A choice of one of a few, in a list that opens. `value` is a key of `options`, which are shown in their order. */
export function Choice<Key extends string>({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: Key;
  readonly options: Readonly<Record<Key, string>>;
  readonly onPick: (key: Key) => void;
}) {
  const keys = Object.keys(options) as Key[];
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          onChange={({ currentTarget }) => {
            const key = keys.find((one) => one === currentTarget.value);
            if (key !== undefined) onPick(key);
          }}
        >
          {keys.map((key) => (
            <option key={key} value={key}>
              {options[key]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
