// biome-ignore-all lint/a11y/noNoninteractiveTabindex: it scrolls where it is long, so the keyboard must reach it.
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset is for fields.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A text of many lines as it is. A long one scrolls. */
export function TextBlock({ label, class: look = 'block', children }: Props) {
  return (
    <pre class={look} role="group" aria-label={label} tabIndex={0}>
      {children}
    </pre>
  );
}
