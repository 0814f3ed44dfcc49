import { z } from 'zod';
import { InputError, quote } from '../../errors.ts';
import type { Place } from '../../text/place.ts';
import type { Span } from '../../types.ts';
import type { Mention } from '../schema.ts';
import type { Format } from './format.ts';
import { annotatedText, type FoundMention, idOfFile } from './shared/annotated-text.ts';
import { type CodePoints, codePointsOf } from './shared/code-points.ts';
import {
  type DocumentExtra,
  documentExtra,
  documentExtraSchema,
  type MentionExtra,
  mentionExtra,
  mentionExtraSchema,
  readLabel,
} from './shared/extras.ts';
import { readEmbedded } from './shared/json-source.ts';
import { requiredText } from './shared/required-text.ts';

/**
 * brat stand-off: `T1	person 0 5	Japan` of a text in a file beside it, in code points. What such lines have no place for
 * stands in notes, which brat shows when the mouse rests on a mention. Relations, events, attributes, normalisations and
 * notes of other people are passed over. https://brat.nlplab.org/standoff.html
 */
export const brat: Format = {
  name: 'brat',
  title: 'brat stand-off',
  extension: '.ann',
  unit: 'file',
  textBeside: true,

  write({ text, annotations }) {
    const points = codePointsOf(text);
    const { mentions } = annotations;
    const notes = [note(DOCUMENT, documentExtra(annotations))];
    for (const [at, mention] of mentions.entries()) {
      const { type } = mention;
      const extra = mentionExtra(mention) ?? (bratType(type) === type ? undefined : { type });
      if (extra) notes.push(note(`T${at + 1}`, extra));
    }
    const lines = [
      ...mentions.map((mention, at) => `T${at + 1}\t${boundText(mention, points)}`),
      ...notes.map((content, at) => `#${at + 1}\t${content}`),
    ];
    return lines.map(line => `${line}\n`).join('');
  },

  read(source, context) {
    const { file } = context;
    const lines = linesOf(source);
    const { document, extras } = readNotes(lines, file);
    const id = document?.article.id ?? idOfFile(file);
    const text = requiredText(id, context);
    const points = codePointsOf(text);
    const bounds = lines.filter(({ content }) => content.startsWith('T'));
    const mentions = bounds.map(line => readBound(line, extras, { text, points, file }));
    return [annotatedText({ file, text, document: document ?? { article: { id }, entities: [] }, mentions })];
  },
};

/** Notes about an annotation that there never is: brat counts from T1. They hold what is said of the whole article. */
const DOCUMENT = 'T0';

/** Where readers of lines and columns may end one: Python takes many characters for line ends. */
const BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const BREAKS = /([\p{Cc}\p{Zl}\p{Zp}]+)/u;
/** Those of them that JSON does not escape by itself. */
const UNESCAPED = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

function note(target: string, extra: object): string {
  const json = JSON.stringify({ glossator: extra });
  const safe = json.replace(UNESCAPED, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `AnnotatorNotes ${target}\t${safe}`;
}

/** Types are parted from offsets by a space. */
function bratType(type: string): string {
  return type.replace(/\s/g, '_');
}

/** As brat does, a mention that runs over a line end is written as fragments without it. */
function boundText({ type, start, text }: Mention, { fromUtf16 }: CodePoints): string {
  let from = start;
  const fragments: { offsets: string; words: string }[] = [];
  for (const words of text.split(BREAKS)) {
    const to = from + words.length;
    if (words !== '' && !BREAK.test(words)) fragments.push({ offsets: `${fromUtf16(from)} ${fromUtf16(to)}`, words });
    from = to;
  }
  return `${bratType(type)} ${fragments.map(({ offsets }) => offsets).join(';')}\t${fragments.map(({ words }) => words).join(' ')}`;
}

interface Line {
  content: string;
  number: number;
}

function linesOf(source: string): Line[] {
  const lines = source.replace(/^\ufeff/, '').split('\n');
  return lines
    .map((line, at) => ({ content: line.replace(/\r$/, ''), number: at + 1 }))
    .filter(({ content }) => content);
}

const NOTE = /^#[^\t]*\tAnnotatorNotes (\S+)\t(\{"glossator":.*)$/;

interface Notes {
  document: DocumentExtra | undefined;
  extras: ReadonlyMap<string, MentionExtra>;
}

function readNotes(lines: readonly Line[], file: string): Notes {
  const extras = new Map<string, MentionExtra>();
  let document: DocumentExtra | undefined;
  for (const { content, number } of lines) {
    const [, target, json] = NOTE.exec(content) ?? [];
    if (target === undefined || json === undefined) continue;
    const place = { line: number, column: content.length - json.length + 1 };
    if (target === DOCUMENT) document = readEmbedded(json, file, place, documentNote).glossator;
    else extras.set(target, readEmbedded(json, file, place, mentionNote).glossator);
  }
  return { document, extras };
}

const documentNote = z.object({ glossator: documentExtraSchema });
const mentionNote = z.object({ glossator: mentionExtraSchema });

const BOUND = /^(T[^\t ]+)\t([^\t ]+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/;

interface Source {
  text: string;
  points: CodePoints;
  file: string;
}

function readBound({ content, number }: Line, extras: Notes['extras'], source: Source): FoundMention {
  const at = (column: number): Place => ({ line: number, column });
  const [, id, label, offsets, words] = BOUND.exec(content) ?? [];
  if (id === undefined || label === undefined || offsets === undefined) {
    const reason = `Expected a line such as \`T1 person 0 5 Japan\`, with tabs around its middle, got ${quote(content)}`;
    throw new InputError([{ kind: 'input', file: source.file, ...at(1), reason }]);
  }
  const place = at(id.length + label.length + 3);
  const fragments = fragmentsOf(offsets, place, source);
  const expected = onOneLine(fragments.map(({ start, end }) => source.text.slice(start, end)).join(' '));
  if (words !== undefined && onOneLine(words) !== expected) {
    const reason = `Expected the text at this place, ${quote(expected)}, got ${quote(words)}`;
    throw new InputError([{ kind: 'input', file: source.file, ...at(content.length - words.length + 1), reason }]);
  }
  const extra = extras.get(id);
  const said = extra && bratType(extra.type) === label ? extra : readLabel(label, undefined);
  return { ...said, start: fragments[0]!.start, end: fragments.at(-1)!.end, place: () => place };
}

/** Other tools write a space for each line end within a mention. */
function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]/gu, ' ').trimEnd();
}

/** The fragments of one mention: nothing but white space may stand between them. */
function fragmentsOf(offsets: string, place: Place, { text, points, file }: Source): Span[] {
  const spans = offsets.split(';').map((pair): Span => {
    const [start, end] = pair.split(' ').map(Number) as [number, number];
    return { start: points.toUtf16(start), end: points.toUtf16(end) };
  });
  for (const [at, { start }] of spans.entries()) {
    const between = at === 0 ? '' : text.slice(spans[at - 1]!.end, start);
    if (onOneLine(between) === '') continue;
    const reason = `Expected a mention in one piece, got one with ${quote(between)} left out`;
    const hint = 'annotation files have no mentions with gaps';
    throw new InputError([{ kind: 'input', file, ...place, reason, hint }]);
  }
  return spans;
}
