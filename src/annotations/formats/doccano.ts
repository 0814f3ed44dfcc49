import { z } from 'zod';
import type { Mention } from '../schema.ts';
import type { Format, ReadContext } from './format.ts';
import { annotatedText, type FoundMention, idOfFile } from './shared/annotated-text.ts';
import { codePointsOf } from './shared/code-points.ts';
import {
  documentExtra,
  documentExtraSchema,
  type MentionExtra,
  mentionExtra,
  mentionExtraSchema,
  readLabel,
} from './shared/extras.ts';
import { readJsonLines } from './shared/json-lines.ts';
import type { JsonSource } from './shared/json-source.ts';

const offset = z.int().min(0);
/** What labels have no place for is kept beside them, by the place of each mention: in UTF-16 units, as all of ours. */
const extraSchema = documentExtraSchema.extend({
  mentions: z.array(mentionExtraSchema.extend({ start: offset, end: offset })),
});
const triple = z.tuple([offset, offset, z.string().min(1)]);
const record = z.object({
  text: z.string(),
  id: z.union([z.string().min(1), z.int()]).optional(),
  label: z.array(triple).optional(),
  labels: z.array(triple).optional(),
  entities: z.array(z.object({ start_offset: offset, end_offset: offset, label: z.string().min(1) })).optional(),
  glossator: extraSchema.optional(),
  meta: z.object({ glossator: extraSchema.optional() }).nullish(),
});
type DoccanoRecord = z.infer<typeof record>;

/**
 * Records of a sequence labelling project: `{"text": …, "label": [[start, end, "label"]]}`, in code points, as long as
 * the project does not count grapheme clusters. doccano keeps columns that it does not know as metadata and exports them
 * again, as members or in `meta`; ours is `glossator`. https://doccano.github.io/doccano/tutorial/#import-a-dataset
 */
export const doccano: Format = {
  name: 'doccano',
  title: 'doccano JSONL',
  extension: '.jsonl',
  unit: 'line',

  write({ text, annotations }) {
    const { fromUtf16 } = codePointsOf(text);
    const { article, mentions } = annotations;
    const label = mentions.map(({ start, end, type }) => [fromUtf16(start), fromUtf16(end), type]);
    const extra = { ...documentExtra(annotations), mentions: mentions.flatMap(placedExtra) };
    return JSON.stringify({ id: article.id, text, label, glossator: extra });
  },

  read(source, context) {
    return readJsonLines(source, context, record, (line, defaultId) => {
      const { text, glossator, meta } = line.data;
      const extra = glossator ?? meta?.glossator;
      return annotatedText({
        file: context.file,
        text,
        document: extra ?? { article: { id: idOf(line.data, context) ?? defaultId }, entities: [] },
        mentions: foundMentions(line, extra?.mentions ?? []),
      });
    });
  },
};

/** doccano numbers the records of a project; other programs may write an id of the article there. */
function idOf({ id }: DoccanoRecord, { file }: ReadContext): string | undefined {
  return typeof id === 'number' ? `${idOfFile(file)}-${id}` : id;
}

type PlacedExtra = MentionExtra & { start: number; end: number };

function placedExtra(mention: Mention): PlacedExtra[] {
  const extra = mentionExtra(mention);
  return extra ? [{ start: mention.start, end: mention.end, ...extra }] : [];
}

/** `label` and `labels` are lists of triples; projects with relations export `entities`. */
function foundMentions({ data, place }: JsonSource<DoccanoRecord>, extras: readonly PlacedExtra[]): FoundMention[] {
  const { toUtf16 } = codePointsOf(data.text);
  const extraAt = new Map(extras.map(({ start, end, ...extra }) => [`${start} ${end}`, extra]));
  const found = (from: number, to: number, label: string, path: PropertyKey[]): FoundMention => {
    const [start, end] = [toUtf16(from), toUtf16(to)];
    return { ...readLabel(label, extraAt.get(`${start} ${end}`)), start, end, place: () => place(path) };
  };
  return [
    ...(data.label ?? []).map(([start, end, label], at) => found(start, end, label, ['label', at])),
    ...(data.labels ?? []).map(([start, end, label], at) => found(start, end, label, ['labels', at])),
    ...(data.entities ?? []).map(({ start_offset, end_offset, label }, at) =>
      found(start_offset, end_offset, label, ['entities', at]),
    ),
  ];
}
