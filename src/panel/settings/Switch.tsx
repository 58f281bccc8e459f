interface Props {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function Switch({ label, checked, onChange }: Props) {
  return (
    <label class="setting switch">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
