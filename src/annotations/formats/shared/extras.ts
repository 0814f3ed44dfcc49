import { z } from 'zod';
import { type AnnotationFile, annotationFileSchema, entitySchema, type Mention, mentionSchema } from '../../schema.ts';
import { typeOfLabel } from './labels.ts';

/**
 * What formats of other tools have no place for, carried in a member of ours that they tolerate. It is cut into a part
 * for the article and one for each mention, so that what a person moves, deletes or relabels in the tool stays whole.
 * Offsets in it count UTF-16 units, whatever the format counts.
 */
export const documentExtraSchema = z.object({
  article: annotationFileSchema.shape.article.omit({ sha256: true, length: true, text: true }),
  entities: z.array(entitySchema),
});

/** `type` is the one that the rest was said of: once the tool has another label, the rest no longer holds. */
export const mentionExtraSchema = mentionSchema.omit({ start: true, end: true, text: true });

export type DocumentExtra = z.infer<typeof documentExtraSchema>;
export type MentionExtra = z.infer<typeof mentionExtraSchema>;

export function documentExtra({ article, entities }: AnnotationFile): DocumentExtra {
  const { sha256: _hash, length: _length, text: _text, ...metadata } = article;
  return { article: metadata, entities };
}

/** `undefined` for a mention that start, end and label say all of. */
export function mentionExtra(mention: Mention): MentionExtra | undefined {
  const { start: _start, end: _end, text: _text, ...extra } = mention;
  const { type, ...rest } = extra;
  return Object.keys(rest).length > 0 || typeOfLabel(type) !== type ? extra : undefined;
}

/** What a mention with this label is: all that we once said of it, if the label is still the same, or just its type. */
export function readLabel(label: string, extra: MentionExtra | undefined): MentionExtra {
  const type = typeOfLabel(label);
  return extra && (extra.type === label || extra.type === type) ? extra : { type };
}
