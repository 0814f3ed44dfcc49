import type { AnnotationFile } from './schema.ts';

/** An annotation file with one entity and one mention a line, so that a changed mention is a one-line diff. Keys stay in their order. */
export function layOut({ schema, article, entities, mentions }: AnnotationFile): string {
  return `{
  "schema": ${schema},
  "article": ${compact(article)},
  "entities": ${itemLines(entities)},
  "mentions": ${itemLines(mentions)}
}
`;
}

/** JSON on one line, with a space after each colon and comma: easy to read in a diff. */
export function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, content]) => content !== undefined);
  return `{${members.map(([key, content]) => `${JSON.stringify(key)}: ${compact(content)}`).join(', ')}}`;
}

/** A list with an item a line, below a key that is indented by two spaces. */
export function itemLines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map(item => `    ${compact(item)}`).join(',\n')}\n  ]`;
}
