/**
 * Where things stand in a JSON text (RFC 8259). `JSON.parse` gives values and neither their places nor, dependably,
 * that of a syntax error; this is run only once something was found wrong.
 */
export interface JsonPlaces {
  /** Offset of each value, by its path: `mentions.3.end`. */
  values: ReadonlyMap<string, number>;
  /** The first thing that is not JSON. */
  fault: { offset: number; expected: string } | undefined;
}

interface Frame {
  close: '}' | ']';
  path: string;
  /** Of a list: index of the next item. */
  index: number;
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class Fault {
  readonly offset: number;
  readonly expected: string;

  constructor(offset: number, expected: string) {
    this.offset = offset;
    this.expected = expected;
  }
}

export function jsonPlaces(text: string): JsonPlaces {
  const values = new Map<string, number>();
  try {
    walk(text, values);
    return { values, fault: undefined };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { values, fault: error };
  }
}

/** A loop with a stack of its own: the depth of a hostile text must not exhaust ours. */
function walk(text: string, values: Map<string, number>): void {
  const open: Frame[] = [];
  let at = 0;
  at = value('');
  while (open.length > 0) {
    const frame = open.at(-1)!;
    at = skip(text, at);
    if (text[at] === frame.close) {
      open.pop();
      at++;
      continue;
    }
    if (frame.index > 0) {
      if (text[at] !== ',') throw new Fault(at, `\`,\` or \`${frame.close}\``);
      at = skip(text, at + 1);
    }
    at = frame.close === '}' ? member(frame) : value(join(frame.path, String(frame.index)));
    frame.index++;
  }
  at = skip(text, at);
  if (at < text.length) throw new Fault(at, 'nothing more');

  function member(frame: Frame): number {
    if (text[at] !== '"') throw new Fault(at, 'a key in double quotes');
    const end = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    at = skip(text, end);
    if (text[at] !== ':') throw new Fault(at, '`:`');
    at++;
    return value(join(frame.path, key));
  }

  /** Offset behind a simple value, or behind the bracket that opens one with values inside. */
  function value(path: string): number {
    const start = skip(text, at);
    values.set(path, start);
    const first = text[start];
    if (first === '{' || first === '[') {
      open.push({ close: first === '{' ? '}' : ']', path, index: 0 });
      return start + 1;
    }
    if (first === '"') return stringEnd(text, start);
    const end = match(NUMBER, text, start) ?? match(LITERAL, text, start);
    if (end === undefined) throw new Fault(start, 'a value');
    return end;
  }
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    if (text.charCodeAt(at) < 0x20) throw new Fault(at, 'no raw control character within a string');
    if (text[at] !== '\\') at++;
    else {
      const end = match(ESCAPE, text, at);
      if (end === undefined) throw new Fault(at, 'a known escape');
      at = end;
    }
  }
  if (at >= text.length) throw new Fault(start, 'a closing `"`');
  return at + 1;
}

function skip(text: string, at: number): number {
  return match(BLANK, text, at)!;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
