import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { KeyTable } from './key-table.ts';
import { labelCount } from './labels.ts';
import type { Model } from './model.ts';

/**
 * The model file: the letters `GLSQ`, then one Brotli stream of a JSON header behind its length, and sections of bytes.
 * Keys stand sorted, as differences; weights by label, since those of one label are alike. All numbers little-endian.
 */
const MAGIC = 'GLSQ';
const FORMAT = 1;

interface Header {
  format: number;
  types: readonly string[];
  features: number;
  /** Length in bytes of each section, in the order of `sectionsOf`. */
  sections: number[];
}

/** The bytes of a model file. Its keys must stand in ascending order, as `quantise` leaves them. */
export function stringifyModel(model: Model): Uint8Array {
  const sections = sectionsOf(model);
  const header: Header = {
    format: FORMAT,
    types: model.types,
    features: model.keys.size,
    sections: sections.map(section => section.byteLength),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat([length, json, ...sections]);
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  return Buffer.concat([Buffer.from(MAGIC), packed]);
}

/** Reads a model file. Throws when it is none, or of another format. */
export function parseModel(bytes: Uint8Array): Model {
  const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1');
  if (magic !== MAGIC) throw new Error(`Expected a model file, got one that begins with \`${magic}\``);
  const body = brotliDecompressSync(bytes.subarray(MAGIC.length));
  const start = 4 + body.readUInt32LE(0);
  const header = JSON.parse(body.subarray(4, start).toString('utf8')) as Header;
  if (header.format !== FORMAT) {
    throw new Error(`Expected a model file of format ${FORMAT}, got ${header.format}; train it again`);
  }
  let at = start;
  const next = header.sections.map(length => {
    at += length;
    return body.subarray(at - length, at);
  });
  const labels = labelCount(header.types.length);
  const transitions = new Int32Array(aligned(next[9]!));
  return {
    types: header.types,
    lexicon: {
      classes: readWords(next[0]!, new Int32Array(aligned(next[1]!))),
      clusters: readWords(next[2]!, new Uint16Array(aligned(next[3]!))),
      phrases: readWords(next[4]!, new Uint16Array(aligned(next[5]!))),
    },
    keys: readKeys(next[6]!, header.features),
    exponents: next[7]!,
    weights: turned(next[8]!, labels, header.features),
    transitions: transitions.subarray(0, labels * labels),
    secondTransitions: transitions.subarray(labels * labels),
  };
}

function sectionsOf(model: Model): Uint8Array[] {
  const { classes, clusters, phrases } = model.lexicon;
  const transitions = Int32Array.of(...model.transitions, ...model.secondTransitions);
  return [
    wordsOf(classes),
    bytesOf(Int32Array.from(sorted(classes), ([, bits]) => bits)),
    wordsOf(clusters),
    bytesOf(Uint16Array.from(sorted(clusters), ([, code]) => code)),
    wordsOf(phrases),
    bytesOf(Uint16Array.from(sorted(phrases), ([, bits]) => bits)),
    differences(model.keys.ordered()),
    model.exponents,
    bytesOf(turned(model.weights, model.keys.size, labelCount(model.types.length))),
    bytesOf(transitions),
  ];
}

function sorted(map: ReadonlyMap<string, number>): [string, number][] {
  return [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function wordsOf(map: ReadonlyMap<string, number>): Uint8Array {
  return Buffer.from(
    sorted(map)
      .map(([word]) => word)
      .join('\n'),
  );
}

function readWords(bytes: Uint8Array, values: ArrayLike<number>): Map<string, number> {
  const map = new Map<string, number>();
  if (values.length === 0) return map;
  const words = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n');
  for (let index = 0; index < words.length; index++) map.set(words[index]!, values[index]!);
  return map;
}

/** Each key as its distance from the one before, in groups of 7 bits, the lowest first. */
function differences(keys: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let last = -(2 ** 31);
  for (const key of keys) {
    let rest = key - last;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
    last = key;
  }
  return Uint8Array.from(bytes);
}

function readKeys(bytes: Uint8Array, count: number): KeyTable {
  const keys = new KeyTable(count);
  let key = -(2 ** 31);
  let scale = 1;
  let difference = 0;
  for (const byte of bytes) {
    difference += (byte & 127) * scale;
    if (byte >= 128) scale *= 128;
    else {
      key += difference;
      keys.add(key);
      scale = 1;
      difference = 0;
    }
  }
  return keys;
}

/** A matrix of bytes in rows, turned into one whose rows were the columns. */
function turned(matrix: Int8Array | Uint8Array, rows: number, columns: number): Int8Array {
  const result = new Int8Array(matrix.length);
  for (let column = 0; column < columns; column++) {
    const to = column * rows;
    for (let row = 0; row < rows; row++) result[to + row] = matrix[row * columns + column]!;
  }
  return result;
}

function bytesOf(array: Int32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A copy that begins at a multiple of the size of any number. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
