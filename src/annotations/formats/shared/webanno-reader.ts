import { InputError, quote } from '../../../errors.ts';
import { NAMED_ENTITY } from './cas-types.ts';
import type { Identified } from './identified.ts';
import { typeOfLabel } from './labels.ts';
import { unescapeText, unescapeValue } from './webanno-escapes.ts';

/** A line of the file without its line end, and its number, counted from 1. */
interface Line {
  content: string;
  number: number;
}

/** The line of a token, or of a part of one. */
interface Unit {
  start: number;
  end: number;
  words: string;
  columns: readonly string[];
  line: Line;
}

/** Which columns behind the first three have the labels and, where the layer has it, the identifiers. */
interface Layer {
  columns: number;
  value: number;
  identifier: number | undefined;
}

const ID = /^\d+-\d+(?:\.\d+)?$/;
const OFFSETS = /^(\d+)-(\d+)$/;
const TEXT = '#Text=';
const NOTHING = '_';
const NO_VALUE = '*';

/**
 * Reads WebAnno TSV 3.2 and 3.3: the text that its sentences make up, and the annotations of the layer of named entities,
 * or else of the first layer of spans with a feature `value`.
 *
 * @throws {InputError} naming line and column of the first thing that cannot be read.
 */
export function readWebAnno(source: string, file: string): { text: string; mentions: Identified[] } {
  const fail = failing(file);
  const lines = source
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((content, at) => ({ content: content.replace(/\r$/, ''), number: at + 1 }));
  const header = lines.findIndex(({ content }) => content === '');
  const layer = readLayers(lines.slice(0, Math.max(header, 1)), fail);
  const { text, units } = readBody(lines.slice(header < 0 ? lines.length : header), layer.columns, fail);
  for (const { start, end, words, line } of units) {
    const covered = text.slice(start, end);
    // A tab or a line end within a token can only stand there escaped.
    if (covered !== words && covered !== unescapeText(words)) {
      fail(line, `Expected the text at this place, ${quote(covered)}, got ${quote(words)}`);
    }
  }
  return { text, mentions: readMentions(units, layer, fail) };
}

type Fail = (line: Line, reason: string, found?: string) => never;

function failing(file: string): Fail {
  return (line, reason, found = line.content) => {
    const column = line.content.indexOf(found) + 1 || 1;
    throw new InputError([{ kind: 'input', file, line: line.number, column, reason }]);
  };
}

function readLayers([first, ...rest]: readonly Line[], fail: Fail): Layer {
  if (!first || !/^#FORMAT=WebAnno TSV 3\.[23]$/.test(first.content)) {
    fail(first!, `Expected #FORMAT=WebAnno TSV 3.3 or 3.2, got ${quote(first?.content ?? '')}`);
  }
  let columns = 0;
  const layers: (Layer & { name: string })[] = [];
  for (const line of rest) {
    const declared = /^#T_(SP|CH|RL)=(.*)$/.exec(line.content);
    if (!declared) return fail(line, `Expected a layer (#T_SP=, #T_CH= or #T_RL=), got ${quote(line.content)}`);
    const [name = '', ...features] = declared[2]!.split('|').filter(Boolean);
    const value = features.indexOf('value');
    const identifier = features.indexOf('identifier');
    if (declared[1] === 'SP' && value >= 0) {
      layers.push({
        name,
        columns: 0,
        value: columns + value,
        identifier: identifier < 0 ? undefined : columns + identifier,
      });
    }
    // A layer without features has a column all the same.
    columns += Math.max(features.length, 1);
  }
  const layer = layers.find(({ name }) => name === NAMED_ENTITY) ?? layers[0];
  if (!layer) return fail(first!, `Expected a layer #T_SP=${NAMED_ENTITY}|identifier|value, found none`);
  return { ...layer, columns };
}

/** The text as INCEpTION puts it together: https://inception-project.github.io, class `Tsv3XDeserializer`. */
function readBody(lines: readonly Line[], columns: number, fail: Fail): { text: string; units: Unit[] } {
  const units: Unit[] = [];
  let text = '';
  let sentence: string[] = [];
  for (const line of lines) {
    if (line.content.startsWith(TEXT)) sentence.push(unescapeText(line.content.slice(TEXT.length)));
    else if (line.content !== '' && !line.content.startsWith('#')) {
      const unit = readUnit(line, columns, fail);
      if (sentence.length > 0) {
        text = `${beginAt(text, unit, fail)}${sentence.join('\n')}\n`;
        sentence = [];
      }
      units.push(unit);
    }
  }
  return { text: text.replace(/\n$/, ''), units };
}

/** Spaces that no sentence has are made up for; the line end behind a sentence is taken back where the next one follows. */
function beginAt(text: string, { start, line }: Unit, fail: Fail): string {
  if (start >= text.length) return text + ' '.repeat(start - text.length);
  if (start === text.length - 1) return text.slice(0, -1);
  return fail(line, `Expected a sentence from ${text.length} on, got ${quote(String(start))}`, `${start}-`);
}

function readUnit(line: Line, columns: number, fail: Fail): Unit {
  const [id = '', offsets = '', words, ...rest] = line.content.split('\t');
  if (!ID.test(id)) return fail(line, `Expected a token (1-1) or a sentence (#Text=), got ${quote(id)}`);
  const [, start, end] = OFFSETS.exec(offsets) ?? [];
  if (start === undefined || end === undefined) {
    return fail(line, `Expected offsets such as 0-4, got ${quote(offsets)}`, offsets);
  }
  if (words === undefined || rest.length < columns) {
    return fail(line, `Expected ${columns + 3} columns, got ${rest.length + (words === undefined ? 2 : 3)}`);
  }
  return { start: Number(start), end: Number(end), words, columns: rest, line };
}

/** Units whose annotations have one number are one mention; one without a number is a mention by itself. */
function readMentions(units: readonly Unit[], layer: Layer, fail: Fail): Identified[] {
  const numbered = new Map<string, Identified>();
  const mentions: Identified[] = [];
  for (const unit of units) {
    const identifiers = layer.identifier === undefined ? [] : stacked(unit.columns[layer.identifier]!);
    for (const [at, { value, number }] of stacked(unit.columns[layer.value]!).entries()) {
      const known = number === undefined ? undefined : numbered.get(number);
      if (known) known.end = unit.end;
      else {
        if (value === NO_VALUE)
          return fail(unit.line, 'Expected a label for each mention, got `*`, which is none', '*');
        const mention = readMention(unit, value, identifiers[at]?.value);
        mentions.push(mention);
        if (number !== undefined) numbered.set(number, mention);
      }
    }
  }
  return mentions;
}

function readMention({ start, end, line }: Unit, label: string, identifier: string | undefined): Identified {
  const named = identifier === undefined || identifier === NO_VALUE ? undefined : unescapeValue(identifier);
  const place = { line: line.number, column: 1 };
  return { start, end, type: typeOfLabel(unescapeValue(label)), identifier: named, place: () => place };
}

/** The annotations of a column: parted by `|`, and each with its number in brackets behind it where it has one. */
function stacked(column: string): { value: string; number: string | undefined }[] {
  if (column === NOTHING) return [];
  return column.split(/(?<!\\)\|/).map(annotation => {
    const open = annotation.lastIndexOf('[');
    const closed = annotation.endsWith(']') && !annotation.endsWith('\\]') && open >= 0;
    return closed
      ? { value: annotation.slice(0, open), number: annotation.slice(open + 1, -1) }
      : { value: annotation, number: undefined };
  });
}
