import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  title: string;
  /** What the drawing says, in a line. */
  says?: string;
  children: ComponentChildren;
  /** The same as rows, for those who do not see the drawing, or cannot point at it. */
  table: ComponentChildren;
  tableName: string;
}

/** A drawing with what it shows as a table behind it. */
export function Drawing({ name, title, says, children, table, tableName }: Props) {
  return (
    <section class={`drawing ${name}`} aria-label={title}>
      <h2>{title}</h2>
      {says !== undefined && <p class="says">{says}</p>}
      {children}
      <details class="behind">
        <summary>{tableName}</summary>
        {/* biome-ignore lint/a11y: what scrolls has to be reached by the keyboard */}
        <div class="scroll" tabIndex={0} role="region" aria-label={tableName}>
          {table}
        </div>
      </details>
    </section>
  );
}
