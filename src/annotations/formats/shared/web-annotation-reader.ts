import { basename, extname } from 'node:path';
import { z } from 'zod';
import { InputError, type Problem, quote } from '../../../errors.ts';
import type { Span } from '../../../types.ts';
import type { AnnotatedText, ReadContext } from '../format.ts';
import { annotatedText, type FoundMention, idOfFile } from './annotated-text.ts';
import { codePointsOf } from './code-points.ts';
import { type DocumentExtra, documentExtraSchema, readLabel } from './extras.ts';
import { findQuote } from './find-quote.ts';
import { readEach } from './json-lines.ts';
import { type JsonSource, readJson } from './json-source.ts';
import { requiredText } from './required-text.ts';
import { annotationSchema, isPosition, isQuote, tagOf, type WebAnnotation } from './web-annotation.ts';

const items = z.array(z.unknown());
const collectionSchema = z.object({ first: z.object({ items }), glossator: documentExtraSchema.optional() });
const pageSchema = z.object({ items });

/** An annotation, and the path of it within the file. */
interface Item {
  annotation: WebAnnotation;
  path: PropertyKey[];
}

/** Reads a collection with its first page in it, a page, a list of annotations, or a single one: an article a source. */
export function readWebAnnotations(source: string, context: ReadContext): AnnotatedText[] {
  const json = readJson(source, context.file, z.unknown());
  const { document, found } = itemsOf(json);
  const bySource = new Map<string, Item[]>();
  for (const item of found) {
    const name = item.annotation.target[0]!.source;
    const group = bySource.get(name);
    if (group) group.push(item);
    else bySource.set(name, [item]);
  }
  if (document && bySource.size <= 1) return [readArticle(document, found, json, context)];
  return readEach(bySource, context, ([name, group]) => {
    const id = idOfSource(name);
    const article = { id: context.textOf(id) === undefined && bySource.size === 1 ? idOfFile(context.file) : id };
    return [readArticle({ article, entities: [] }, group, json, context)];
  });
}

function itemsOf({ data, narrow }: JsonSource<unknown>): { document: DocumentExtra | undefined; found: Item[] } {
  const read = (values: readonly unknown[], path: PropertyKey[]): Item[] =>
    values.map((value, at) => {
      const annotation = narrow([...path, at], value, annotationSchema);
      return { annotation, path: [...path, at] };
    });
  if (Array.isArray(data)) return { document: undefined, found: read(data, []) };
  const members = Object(data) as Record<string, unknown>;
  if ('first' in members) {
    const { first, glossator } = narrow([], data, collectionSchema);
    return { document: glossator, found: read(first.items, ['first', 'items']) };
  }
  if ('items' in members) return { document: undefined, found: read(narrow([], data, pageSchema).items, ['items']) };
  return { document: undefined, found: [{ annotation: narrow([], data, annotationSchema), path: [] }] };
}

/** The name of the source's file without its ending. */
function idOfSource(source: string): string {
  const name = basename(source.replace(/[?#].*$/s, ''));
  const stem = name.slice(0, name.length - extname(name).length);
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}

function readArticle(
  document: DocumentExtra,
  found: readonly Item[],
  { place }: JsonSource<unknown>,
  context: ReadContext,
): AnnotatedText {
  const { file } = context;
  const text = requiredText(document.article.id, context);
  const locate = spanFinder(text);
  const problems: Problem[] = [];
  const mentions = found.flatMap(({ annotation, path }): FoundMention[] => {
    const tag = tagOf(annotation);
    const span = tag === undefined ? NO_TAG : locate(annotation);
    if (typeof span !== 'string')
      return [{ ...readLabel(tag!, annotation.glossator), ...span, place: () => place(path) }];
    problems.push({ kind: 'input', file, ...place(path), reason: span });
    return [];
  });
  if (problems.length > 0) throw new InputError(problems);
  return annotatedText({ file, text, document, mentions });
}

const NO_TAG = 'Expected an annotation with a tag for its type, got one without';

/** Finds what the selectors of an annotation select, or says why that is nothing. */
function spanFinder(text: string): (annotation: WebAnnotation) => Span | string {
  const points = codePointsOf(text);
  return ({ target }) => {
    if (target.length !== 1) return `Expected one target, got ${target.length}`;
    const selectors = target[0]!.selector;
    const position = selectors.find(isPosition);
    const quotation = selectors.find(isQuote);
    const placed = position && { start: points.toUtf16(position.start), end: points.toUtf16(position.end) };
    if (placed && (!quotation || text.slice(placed.start, placed.end) === quotation.exact)) return placed;
    // A position that does not fit the quotation counts other units, or is of a text that was changed since.
    if (!quotation) return 'Expected a TextPositionSelector or a TextQuoteSelector, got neither';
    const within = findQuote(text, quotation);
    const places = within.length > 0 ? within : findQuote(text, { exact: quotation.exact });
    if (places.length === 1) return places[0]!;
    const times = places.length === 0 ? 'none' : `${places.length} of them`;
    return `Expected one place with the quotation ${quote(quotation.exact)}, got ${times}`;
  };
}
