import { isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { kindOf } from '../errors.ts';
import type { Fault } from './fault.ts';
import { type Metadata, readMetadata } from './metadata.ts';

/** An article file taken apart. `body` begins right after the line end of the closing `---`. */
export interface Parts {
  metadata: Metadata;
  body: string;
}

const OPEN = /^---[ \t]*\r?\n/;
const CLOSE = /(?<=\n)---[ \t]*(?:\r?\n|$)/g;

/** Splits optional YAML front matter from the body, which stays untouched. */
export function splitFrontMatter(text: string): Parts | { fault: Fault } {
  const open = OPEN.exec(text);
  if (!open) return { metadata: {}, body: text };
  CLOSE.lastIndex = open[0].length;
  const close = CLOSE.exec(text);
  if (!close) {
    return { fault: { line: 1, reason: 'Expected a line `---` that closes the front matter, found none' } };
  }
  const read = readYaml(text.slice(open[0].length, close.index));
  if ('fault' in read) return read;
  return { ...read, body: text.slice(close.index + close[0].length) };
}

/** The first line of the YAML is the second one of the file. */
const LINES_ABOVE = 1;

function readYaml(source: string): { metadata: Metadata } | { fault: Fault } {
  const lineCounter = new LineCounter();
  // Without types of its own, so that 2023-02-28, 0123 and "no" stay the text that they are.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + LINES_ABOVE, column: col };
  };
  const [error] = document.errors;
  if (error) return { fault: { ...place(error.pos[0]), reason: `Expected YAML front matter: ${error.message}` } };
  const { contents } = document;
  if (contents === null) return { metadata: {} };
  if (!isMap(contents)) {
    const got = kindOf(document.toJS());
    return { fault: { ...place(contents.range?.[0] ?? 0), reason: `Expected \`key: value\` lines, got ${got}` } };
  }
  return readKeys(contents as YAMLMap, place);
}

function readKeys(map: YAMLMap, place: (offset: number) => { line: number; column: number }) {
  const fields: Record<string, unknown> = {};
  const offsets: Record<string, number> = {};
  for (const { key, value } of map.items) {
    const name = String(key);
    // A list or a map is kept as such, to be refused where a known key has one; it need not be built.
    fields[name] = isScalarText(value) ? value.value : value === null ? '' : {};
    offsets[name] = (key as { range?: [number, number, number] }).range?.[0] ?? 0;
  }
  const read = readMetadata(fields);
  if ('metadata' in read) return read;
  const { key, ...fault } = read.fault;
  return { fault: { ...fault, ...place(offsets[key] ?? 0) } };
}

function isScalarText(node: unknown): node is { value: string } {
  return typeof (node as { value?: unknown } | null)?.value === 'string';
}
