import type { ComponentChildren } from 'preact';

interface Props {
  /** Its name, which its tooltip shows. */
  readonly label: string;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

/** A button that shows a sign in place of its name. */
export function IconButton({ label, class: look = 'tool', disabled = false, children, onPress }: Props) {
  return (
    <button type="button" class={look} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
