import { parseInline } from '../../src/annotations/formats/inline.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { bodyHash } from '../../src/article/index.ts';

/** A mark of an entity; those of dates and sums have more behind the type than an id. */
const ENTITY_MARK = /\[\[([^[\]|]*)\|((?!date|money)[a-z]+)\|([^[\]|]*)\]\]/g;

/**
 * An article and its annotation file, from a body in the notation of docs/gold.md.
 *
 * @param entityLines of entities that have more than a name; a line that no mark answers to is left out.
 */
export function annotated(
  id: string,
  body: string,
  entityLines: readonly string[] = [],
): { text: string; file: AnnotationFile } {
  const lines = new Map<string, string>();
  for (const [, name, type, slug] of body.matchAll(ENTITY_MARK)) {
    const entity = `${type}/${slug}`;
    if (!lines.has(entity)) lines.set(entity, lineOf(entity, entityLines) ?? `${entity} | ${name}`);
  }
  const source = `---\nid: ${id}\n---\n${body}\n=== entities\n${[...lines.values()].join('\n')}`;
  const { text, entities, mentions } = parseInline(source);
  const article = { id, sha256: bodyHash(text), length: text.length };
  return { text, file: { schema: 1, article, entities, mentions } };
}

function lineOf(entity: string, lines: readonly string[]): string | undefined {
  return lines.find(line => line.startsWith(`${entity} |`));
}
