import type { ComponentChildren } from 'preact';

/** A part of the details under its heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="section">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
