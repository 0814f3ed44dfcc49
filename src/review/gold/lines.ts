import { createHash } from 'node:crypto';
import { compact } from '../../annotations/layout.ts';
import {
  type AnnotationFile,
  type Entity,
  entitySchema,
  type Mention,
  mentionSchema,
} from '../../annotations/schema.ts';

/** A mention or entity never changes: whoever changes something makes a new one. So its line is made once. */
const known = new WeakMap<Entity | Mention, string>();

const mentionKeys = Object.keys(mentionSchema.shape) as (keyof Mention)[];
const entityKeys = Object.keys(entitySchema.shape) as (keyof Entity)[];

/** A mention as it stands in an annotation file. Equal mentions have equal lines. */
export function mentionLine(mention: Mention): string {
  return lineOf(mention, mentionKeys);
}

/** An entity as it stands in an annotation file. Equal entities have equal lines. */
export function entityLine(entity: Entity): string {
  return lineOf(entity, entityKeys);
}

/** What `stringifyAnnotations` gives, without looking again at what did not change. */
export function goldText(
  article: AnnotationFile['article'],
  entities: readonly Entity[],
  mentions: readonly Mention[],
): string {
  const head = `  "schema": 1,\n  "article": ${compact(article)}`;
  return `{\n${head},\n  "entities": ${list(entities.map(entityLine))},\n  "mentions": ${list(mentions.map(mentionLine))}\n}\n`;
}

/** SHA-256 of the text of an annotation file, by which the journal names its states. */
export function goldHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Keys in the order of the schema. What a value or a link holds was read from a file, and is in order already. */
function lineOf<Thing extends Entity | Mention>(thing: Thing, keys: readonly (keyof Thing)[]): string {
  const line = known.get(thing);
  if (line !== undefined) return line;
  const made = compact(Object.fromEntries(keys.map(key => [key, thing[key]])));
  known.set(thing, made);
  return made;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
}
