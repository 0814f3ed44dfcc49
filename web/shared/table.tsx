import type { Row } from './value.ts';

/** Lines of a label and a text. */
export function Table({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="table">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
