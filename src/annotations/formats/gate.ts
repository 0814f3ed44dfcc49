import { z } from 'zod';
import type { Mention } from '../schema.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { annotatedText, type FoundMention, idOfFile } from './shared/annotated-text.ts';
import { codePointsOf } from './shared/code-points.ts';
import { documentExtra, documentExtraSchema, mentionExtra, mentionExtraSchema, readLabel } from './shared/extras.ts';
import { type JsonSource, readJson } from './shared/json-source.ts';
import { knownType } from './shared/labels.ts';

/**
 * Bdoc JSON, which GATE reads and writes by its plugin Format_Bdoc, and the Python package gatenlp by itself:
 * https://gatenlp.github.io/gateplugin-Format_Bdoc/bdoc_document.html. It says which offsets it has, `j` (UTF-16, as
 * Java counts) or `p` (code points, as Python does); we write the former and read both.
 *
 * Gold goes to the annotation set `Key`, where GATE's evaluation looks for it, and what the pipeline found to the
 * default set. Of the sets of a file the first of these that has entities is read, and of its annotations those of
 * types that name things: GATE has tokens and sentences in the same sets.
 */
export const gate: Format = {
  name: 'gate',
  title: 'GATE Bdoc JSON',
  extension: '.bdocjs',
  unit: 'file',
  write,
  read,
};

const KEY_SET = 'Key';
const DEFAULT_SET = '';

/** What ANNIE, GATE's own tagger, calls our types; others keep their names. */
const LABELS: Readonly<Record<string, string>> = {
  person: 'Person',
  place: 'Location',
  organization: 'Organization',
  date: 'Date',
  money: 'Money',
};

function write({ text, annotations }: AnnotatedText): string {
  const { article, mentions } = annotations;
  const predicted = mentions.some(({ by, score }) => by !== undefined || score !== undefined);
  const name = predicted ? DEFAULT_SET : KEY_SET;
  const set = { name, annotations: mentions.map(annotation), next_annid: mentions.length };
  const document = {
    name: article.id,
    text,
    offset_type: 'j',
    features: { glossator: documentExtra(annotations) },
    annotation_sets: { [name]: set },
  };
  return `${JSON.stringify(document)}\n`;
}

function annotation(mention: Mention, id: number): object {
  const { start, end, type, entity } = mention;
  const features = {
    ...(entity !== undefined && { entity }),
    glossator: mentionExtra(mention) ?? { type },
  };
  return { id, start, end, type: Object.hasOwn(LABELS, type) ? LABELS[type] : type, features };
}

const annotationSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  type: z.string(),
  features: z.object({ glossator: mentionExtraSchema.optional() }).nullish(),
});
const documentSchema = z.object({
  name: z.string().nullish(),
  text: z.string(),
  offset_type: z.enum(['j', 'p']).default('p'),
  features: z.object({ glossator: documentExtraSchema.optional() }).nullish(),
  annotation_sets: z.record(z.string(), z.object({ annotations: z.array(annotationSchema) })),
});

type Document = z.infer<typeof documentSchema>;

function read(source: string, { file }: ReadContext): AnnotatedText[] {
  const { data, place } = readJson(source, file, documentSchema);
  const document = data.features?.glossator ?? { article: { id: data.name || idOfFile(file) }, entities: [] };
  return [annotatedText({ file, text: data.text, document, mentions: mentionsOf(data, place) })];
}

function mentionsOf(document: Document, place: JsonSource<Document>['place']): FoundMention[] {
  const sets = Object.keys(document.annotation_sets);
  const toUtf16 = document.offset_type === 'j' ? (offset: number) => offset : codePointsOf(document.text).toUtf16;
  const ofSet = (name: string): FoundMention[] =>
    (document.annotation_sets[name]?.annotations ?? []).flatMap(({ start, end, type, features }, at) => {
      if (knownType(type) === undefined && !features?.glossator) return [];
      return {
        ...readLabel(type, features?.glossator),
        start: toUtf16(start),
        end: toUtf16(end),
        place: () => place(['annotation_sets', name, 'annotations', at]),
      };
    });
  return [KEY_SET, DEFAULT_SET, ...sets].map(ofSet).find(found => found.length > 0) ?? [];
}
