import { Tick } from './tick.tsx';

/** Boxes to tick, any number of them. `on` holds the keys of those that are. */
export function Ticks<Key extends string>({
  legend,
  options,
  on,
  onTicks,
}: {
  readonly legend: string;
  readonly options: Readonly<Record<Key, string>>;
  readonly on: readonly Key[];
  readonly onTicks: (on: Key[]) => void;
}) {
  const keys = Object.keys(options) as Key[];
  return (
    <fieldset>
      <legend class="legend">{legend}</legend>
      <div class="ticks">
        {keys.map((key) => (
          <Tick
            key={key}
            label={options[key]}
            on={on.includes(key)}
            onTick={(ticked) => onTicks(ticked ? [...on, key] : on.filter((other) => other !== key))}
          />
        ))}
      </div>
    </fieldset>
  );
}
