import { createRequire } from 'node:module';
import type { ParsedNode, YAMLError, YAMLMap } from 'yaml';
import { kindOf, quote } from '../errors.ts';
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

/** Loaded when the first article has front matter: most plain text has none, and need not wait for it. */
const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml');

function readYaml(source: string): { metadata: Metadata } | { fault: Fault } {
  const { isMap, LineCounter, parseDocument } = yaml();
  const lineCounter = new LineCounter();
  // Without types of its own, so that 2023-02-28, 0123 and "no" stay the text that they are. The parser would compare each key
  // with each other one.
  const options = { schema: 'failsafe', uniqueKeys: false, lineCounter, prettyErrors: false } as const;
  const document = parseDocument(source, options);
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + LINES_ABOVE, column: col };
  };
  const [error] = document.errors;
  if (error) return { fault: { ...place(error.pos[0]), reason: reasonOf(error) } };
  const { contents } = document;
  if (contents === null) return { metadata: {} };
  if (!isMap(contents)) {
    const reason = `Expected \`key: value\` lines, got ${kindOfNode(contents)}`;
    return { fault: { ...place(contents.range?.[0] ?? 0), reason } };
  }
  return readKeys(contents as YAMLMap, place);
}

function reasonOf({ code, message }: YAMLError): string {
  if (code === 'RESOURCE_EXHAUSTION') return 'Expected front matter with fewer lists and maps within each other';
  return `Expected YAML front matter: ${message}`;
}

/** Its contents are not built: aliases could make them larger than any memory. */
function kindOfNode(node: ParsedNode): string {
  const { isScalar, isSeq } = yaml();
  if (isScalar(node)) return kindOf(node.value);
  return kindOf(isSeq(node) ? [] : {});
}

function readKeys(map: YAMLMap, place: (offset: number) => { line: number; column: number }) {
  const fields: Record<string, unknown> = {};
  const offsets: Record<string, number> = {};
  for (const { key, value } of map.items) {
    const name = String(key);
    const offset = (key as { range?: [number, number, number] }).range?.[0] ?? 0;
    if (Object.hasOwn(offsets, name)) {
      return { fault: { ...place(offset), reason: `Expected each key once, got ${quote(name)} again` } };
    }
    // A list or a map is kept as such, to be refused where a known key has one; it need not be built.
    fields[name] = isScalarText(value) ? value.value : value === null ? '' : {};
    offsets[name] = offset;
  }
  const read = readMetadata(fields);
  if ('metadata' in read) return read;
  const { key, ...fault } = read.fault;
  return { fault: { ...fault, ...place(offsets[key] ?? 0) } };
}

function isScalarText(node: unknown): node is { value: string } {
  return typeof (node as { value?: unknown } | null)?.value === 'string';
}
