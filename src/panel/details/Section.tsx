import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** Which part of the call it shows. */
  readonly part?: 'request' | 'response';
  readonly children: ComponentChildren;
}

/** A part of the details under its heading. */
export function Section({ title, part, children }: Props) {
  return (
    <div class={`section ${part ?? ''}`}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
