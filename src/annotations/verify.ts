import { createHash } from 'node:crypto';
import { type Problem, quote } from '../errors.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { isCalendarDay, partsOf } from '../text/iso-date.ts';
import { layOut } from './layout.ts';
import { locator } from './locate.ts';
import type { AnnotationFile, Mention } from './schema.ts';

/** A fault with where in the file it lies. */
interface Finding {
  path: readonly (string | number)[];
  reason: string;
  hint?: string;
}

/**
 * Checks what a schema cannot say: hash, length and text of the article, order and overlap of mentions, whole
 * graphemes, and that entities and mentions fit together.
 *
 * @param text the article's body; without it only what needs no text is checked.
 * @param name of the annotation file, for messages.
 * @param json text of the annotation file, to name lines in. Default: as `layOut` writes it.
 */
export function verifyAnnotations(
  file: AnnotationFile,
  text: string | undefined,
  name: string,
  json?: string,
): Problem[] {
  const locate = locator(() => json ?? layOut(file));
  const body = text ?? file.article.text;
  const changed = body === undefined ? [] : [...articleFindings(file, body)];
  const findings = [
    ...dateFindings(file),
    ...changed,
    ...orderFindings(file.mentions),
    // Every mention of an article that changed may be off: to list them all says nothing more.
    ...(body === undefined ? lengthFindings(file) : changed.length > 0 ? [] : textFindings(file.mentions, body)),
    ...quoteFindings(file, changed.length > 0 ? undefined : body),
    ...entityFindings(file),
  ];
  return findings.map(({ path, ...fault }) => ({ kind: 'input', file: name, ...locate(path), ...fault }));
}

function* dateFindings({ article: { date } }: AnnotationFile): Generator<Finding> {
  if (date === undefined) return;
  const { year, month, day } = partsOf(date);
  if (!isCalendarDay(year, month, day)) {
    yield { path: ['article', 'date'], reason: `Expected a date of the calendar, got ${quote(date)}` };
  }
}

function* articleFindings({ article }: AnnotationFile, text: string): Generator<Finding> {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  if (sha256 !== article.sha256) {
    const hint = 'the article was changed since: annotate it again';
    yield { path: ['article', 'sha256'], reason: `Expected the hash ${sha256}, got ${quote(article.sha256)}`, hint };
  }
  if (text.length !== article.length) {
    yield { path: ['article', 'length'], reason: `Expected the length ${text.length}, got ${quote(article.length)}` };
  }
  if (article.text !== undefined && article.text !== text) {
    yield { path: ['article', 'text'], reason: 'Expected the text of the article, got another one' };
  }
}

function* orderFindings(mentions: readonly Mention[]): Generator<Finding> {
  let behind = 0;
  for (const [index, { start, end, text }] of mentions.entries()) {
    const path = ['mentions', index, 'start'];
    const previous = mentions[index - 1];
    if (end <= start) {
      yield {
        path: ['mentions', index, 'end'],
        reason: `Expected an end behind the start ${start}, got ${quote(end)}`,
      };
    }
    if (previous && start < previous.start) {
      yield { path, reason: `Expected mentions in text order, got ${quote(text)} behind ${quote(previous.text)}` };
    } else if (start < behind) {
      yield { path, reason: `Expected no overlap, got ${quote(text)} from ${start} where a mention ends at ${behind}` };
    }
    behind = Math.max(behind, end);
  }
}

/** Without the text at least its length is known. */
function* lengthFindings({ article: { length }, mentions }: AnnotationFile): Generator<Finding> {
  for (const [index, { end }] of mentions.entries()) {
    const path = ['mentions', index, 'end'];
    if (end > length)
      yield { path, reason: `Expected an end within the ${length} units of the text, got ${quote(end)}` };
  }
}

function* textFindings(mentions: readonly Mention[], text: string): Generator<Finding> {
  for (const [index, mention] of mentions.entries()) {
    const { start, end } = mention;
    if (end > text.length) {
      const reason = `Expected an end within the ${text.length} units of the text, got ${quote(end)}`;
      yield { path: ['mentions', index, 'end'], reason };
    } else if (text.slice(start, end) !== mention.text) {
      const reason = `Expected the text from ${start} to ${end}, ${quote(text.slice(start, end))}, got ${quote(mention.text)}`;
      yield { path: ['mentions', index, 'text'], reason };
    } else if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) {
      const reason = `Expected whole characters, got ${quote(mention.text)}, which cuts one`;
      yield { path: ['mentions', index, isGraphemeBoundary(text, start) ? 'end' : 'start'], reason };
    }
  }
}

/** Quotations of each entity: in text order, within the text, and of whole characters. */
function* quoteFindings({ entities, article }: AnnotationFile, text: string | undefined): Generator<Finding> {
  for (const [index, { quotes = [] }] of entities.entries()) {
    let behind = 0;
    for (const [at, { start, end }] of quotes.entries()) {
      const path = ['entities', index, 'quotes', at];
      if (end <= start) yield { path, reason: `Expected an end behind the start ${start}, got ${quote(end)}` };
      else if (start < behind)
        yield { path, reason: `Expected quotes in text order, got one from ${start} where one ends at ${behind}` };
      else if (end > article.length)
        yield { path, reason: `Expected an end within the ${article.length} units of the text, got ${quote(end)}` };
      else if (text !== undefined && !(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)))
        yield { path, reason: `Expected whole characters, got the quote from ${start} to ${end}, which cuts one` };
      behind = Math.max(behind, end);
    }
  }
}

function* entityFindings({ entities, mentions }: AnnotationFile): Generator<Finding> {
  const types = new Map<string, string>();
  const used = new Set(mentions.map(({ entity }) => entity));
  for (const [index, { id, type }] of entities.entries()) {
    const path = ['entities', index, 'id'];
    if (types.has(id)) yield { path, reason: `Expected one entity of each id, got ${quote(id)} again` };
    else if (!used.has(id)) yield { path, reason: `Expected a mention of ${quote(id)}, found none` };
    if (!id.startsWith(`${type}/`))
      yield { path, reason: `Expected an id that begins with ${type}/, got ${quote(id)}` };
    types.set(id, type);
  }
  for (const [index, { entity, type }] of mentions.entries()) {
    if (entity === undefined) continue;
    const path = ['mentions', index, 'entity'];
    const entityType = types.get(entity);
    if (entityType === undefined) yield { path, reason: `Expected an entity of this file, got ${quote(entity)}` };
    else if (entityType !== type) yield { path, reason: `Expected an entity of type ${type}, got ${quote(entity)}` };
  }
}
