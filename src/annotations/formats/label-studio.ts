import { z } from 'zod';
import type { Locate } from '../locate.ts';
import type { Mention } from '../schema.ts';
import type { AnnotatedText, Format, ReadContext } from './format.ts';
import { annotatedText, type FoundMention, idOfFile } from './shared/annotated-text.ts';
import { type CodePoints, codePointsOf } from './shared/code-points.ts';
import {
  documentExtra,
  documentExtraSchema,
  type MentionExtra,
  mentionExtra,
  mentionExtraSchema,
  readLabel,
} from './shared/extras.ts';
import { readEach } from './shared/json-lines.ts';
import { readJson } from './shared/json-source.ts';

/**
 * Label Studio tasks: gold as an annotation, which its users go on from, and what the pipeline found as a prediction,
 * which they are shown. An article without mentions is a task to be done.
 *
 * Offsets count code points: the editor has done so since 2021 (its issue 1008), so that `text[start:end]` in Python is
 * right. Files of older versions count UTF-16 units; where only that fits the words that a file quotes, it is read so.
 * CR LF is two characters, as with us.
 */
export const labelStudio: Format = {
  name: 'label-studio',
  title: 'Label Studio tasks',
  extension: '.json',
  unit: 'item',
  write,
  read,
};

/** The labeling configuration that a Label Studio project needs for these tasks, with a label for each type. */
export function labelStudioConfig(types: readonly string[]): string {
  const labels = types.map(type => `    <Label value="${escapeXml(type)}"/>\n`).join('');
  return `<View>
  <Labels name="label" toName="text">
${labels}  </Labels>
  <Text name="text" value="$text"/>
</View>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function write({ text, annotations }: AnnotatedText): string {
  const codePoints = codePointsOf(text);
  const { mentions } = annotations;
  const result = mentions.map((mention, at) => region(mention, at, codePoints));
  const scores = mentions.flatMap(({ score }) => score ?? []);
  const predicted = mentions.some(({ by, score }) => by !== undefined || score !== undefined);
  return JSON.stringify({
    data: { text, glossator: documentExtra(annotations) },
    ...(predicted && {
      predictions: [{ model_version: 'glossator', ...(scores.length > 0 && { score: mean(scores) }), result }],
    }),
    ...(!predicted && result.length > 0 && { annotations: [{ result }] }),
  });
}

function region(mention: Mention, at: number, codePoints: CodePoints): object {
  const { start, end, text, type, score } = mention;
  const extra = mentionExtra(mention);
  return {
    id: `mention-${at + 1}`,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start: codePoints.fromUtf16(start), end: codePoints.fromUtf16(end), text, labels: [type] },
    ...(score !== undefined && { score }),
    ...(extra && { meta: { glossator: extra } }),
  };
}

/** Label Studio sorts tasks by it: those with the least certain mentions first. */
function mean(scores: readonly number[]): number {
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100;
}

const offset = z.int().min(0);
const spanSchema = z.object({
  type: z.literal('labels'),
  value: z.object({
    start: offset,
    end: offset,
    text: z.string().optional(),
    labels: z.array(z.string().min(1)).min(1),
  }),
  meta: z.object({ glossator: mentionExtraSchema.optional() }).optional(),
});
/** Relations, choices, ratings: what labels no words. */
const otherSchema = z.object({ type: z.string().refine(type => type !== 'labels') });
const resultSchema = z.object({
  result: z.array(z.union([spanSchema, otherSchema])),
  was_cancelled: z.boolean().optional(),
});
const taskSchema = z.object({
  id: z.union([z.int(), z.string()]).optional(),
  data: z.object({ text: z.string(), glossator: documentExtraSchema.optional() }),
  annotations: z.array(resultSchema).optional(),
  predictions: z.array(resultSchema).optional(),
});

type Task = z.infer<typeof taskSchema>;
type SpanRegion = z.infer<typeof spanSchema>;

function read(source: string, context: ReadContext): AnnotatedText[] {
  const { file } = context;
  const { data, place, narrow } = readJson(source, file, z.array(z.unknown()));
  return readEach(data.entries(), context, ([at, item]) => {
    const task = narrow([at], item, taskSchema);
    const document = task.data.glossator ?? { article: { id: taskId(task, at, file) }, entities: [] };
    return [annotatedText({ file, text: task.data.text, document, mentions: mentionsOf(task, at, place) })];
  });
}

function taskId({ id }: Task, at: number, file: string): string {
  return `${idOfFile(file)}-${id ?? at + 1}`;
}

/** Those of the last annotation that its user did not cancel; without one, those of the last prediction. */
function mentionsOf(task: Task, at: number, place: Locate): FoundMention[] {
  const kept = (['annotations', 'predictions'] as const).flatMap(list => {
    const index = (task[list] ?? []).findLastIndex(result => !result.was_cancelled);
    return index < 0 ? [] : { list, path: [at, list, index, 'result'], result: task[list]![index]!.result };
  })[0];
  if (!kept) return [];
  const known = kept.list === 'annotations' ? decided : (extra: MentionExtra) => extra;
  const regions = kept.result.flatMap((item, index) => ('value' in item ? { ...item, index } : []));
  const toUtf16 = offsetsOf(task.data.text, regions);
  return regions.map(({ value, meta, index }) => ({
    ...known(readLabel(value.labels[0]!, meta?.glossator)),
    start: toUtf16(value.start),
    end: toUtf16(value.end),
    ...quotedText(task.data.text.slice(toUtf16(value.start), toUtf16(value.end)), value.text),
    place: () => place([...kept.path, index, 'value']),
  }));
}

/** What a person has let stand is gold, whichever taggers proposed it. */
function decided({ by: _by, score: _score, ...extra }: MentionExtra): MentionExtra {
  return extra;
}

/** How the file counts: code points, unless UTF-16 units fit its quotations and code points do not. */
function offsetsOf(text: string, regions: readonly SpanRegion[]): (offset: number) => number {
  const codePoints = codePointsOf(text);
  const units = [codePoints.toUtf16, (offset: number) => offset];
  const fits = (toUtf16: (offset: number) => number) =>
    regions.every(
      ({ value }) =>
        value.text === undefined || agree(text.slice(toUtf16(value.start), toUtf16(value.end)), value.text),
    );
  return units.find(fits) ?? codePoints.toUtf16;
}

/** The words of a file are checked against ours only where they differ by more than the editor's way of quoting. */
function quotedText(covered: string, text: string | undefined): { text?: string } {
  return text === undefined || agree(covered, text) ? {} : { text };
}

/** The editor quotes a line end as a backslash and an `n`, and leaves white space at the edges out. */
function agree(covered: string, quoted: string): boolean {
  return bare(covered) === bare(quoted);
}

function bare(text: string): string {
  return text.replace(/\\n|\s/gu, '');
}
