import { createHash } from 'node:crypto';
import { annotationFileName, stringifyAnnotations } from '../../src/annotations/index.ts';
import type { AnnotationFile, Entity, Mention, Value } from '../../src/annotations/schema.ts';

/** Words of a text with their type, and the name of their entity or their value; the first place they stand in, or `at`. */
export interface Labelled {
  words: string;
  type: string;
  entity?: string;
  value?: Value;
  /** Which of the places: 0 is the first. */
  at?: number;
  by?: string[];
  score?: number;
}

/** Annotations of a text, from what is labelled in it. */
export function annotationsOf(
  id: string,
  text: string,
  labelled: readonly Labelled[],
  details: Record<string, Partial<Entity>> = {},
): AnnotationFile {
  const mentions = labelled.map(label => mentionOf(text, label)).sort((a, b) => a.start - b.start);
  const names = new Map(
    labelled.flatMap(({ type, entity }) => (entity ? [[idOf(type, entity), { type, name: entity }]] : [])),
  );
  const used = [...new Set(mentions.flatMap(({ entity }) => entity ?? []))];
  return {
    schema: 1,
    article: { id, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), length: text.length },
    entities: used.map(entity => ({ id: entity, ...names.get(entity)!, ...details[names.get(entity)!.name] })),
    mentions,
  };
}

/** The files of a project with these articles; annotations are put in by the folder that they belong to. */
export function projectFiles(
  articles: Record<string, string>,
  annotations: Record<string, readonly AnnotationFile[]>,
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [id, text] of Object.entries(articles)) files[`corpus/${id}.txt`] = text;
  for (const [folder, each] of Object.entries(annotations)) {
    for (const file of each)
      files[`annotations/${folder}/${annotationFileName(file.article.id)}`] = stringifyAnnotations(file);
  }
  return files;
}

function mentionOf(text: string, { words, type, entity, value, at = 0, by, score }: Labelled): Mention {
  let start = text.indexOf(words);
  for (let number = 0; number < at; number++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`Expected ${words} in the text, found it not or not so often`);
  return {
    start,
    end: start + words.length,
    type,
    text: words,
    ...(entity !== undefined && { entity: idOf(type, entity) }),
    ...(value && { value }),
    ...(by && { by }),
    ...(score !== undefined && { score }),
  };
}

function idOf(type: string, name: string): string {
  return `${type}/${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
}
