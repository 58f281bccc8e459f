import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** What each value is called, in order. */
  readonly options: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}

/** One of a few values. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const id = useId();
  const values = Object.keys(options) as Value[];
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => onChange(values[currentTarget.selectedIndex] ?? value)}
      >
        {values.map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
