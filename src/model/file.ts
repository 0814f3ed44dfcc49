import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { labelCount } from './labels.ts';
import type { Model } from './model.ts';
import { WordTable } from './word-table.ts';

/**
 * The model file: the letters `GLSQ`, the number of the format as one byte, the SHA-256 of all that follows, and one Brotli
 * stream of a JSON header behind its length, and sections of bytes. Keys stand sorted, as differences. All numbers
 * little-endian.
 *
 * Brotli has no checksum of its own: without ours most flipped bits would make another model, and wrong annotations.
 */
const MAGIC = 'GLSQ';
const FORMAT = 2;
const HASH_START = MAGIC.length + 1;
const HASH_LENGTH = 32;

interface Header {
  types: readonly string[];
  features: number;
  /** Length in bytes of each section, in the order of `sectionsOf`. */
  sections: number[];
}

/** The bytes of a model file. Its keys must stand in ascending order, as `quantise` leaves them. */
export function stringifyModel(model: Model): Uint8Array {
  const sections = sectionsOf(model);
  const header: Header = {
    types: model.types,
    features: model.keys.length,
    sections: sections.map(section => section.byteLength),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat([length, json, ...sections]);
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  return Buffer.concat([Buffer.from(MAGIC), Uint8Array.of(FORMAT), hashOf(packed), packed]);
}

/** Reads a model file. Throws when it is none, of another format, or damaged. */
export function parseModel(bytes: Uint8Array): Model {
  const body = brotliDecompressSync(packedOf(bytes));
  const start = 4 + body.readUInt32LE(0);
  const header = JSON.parse(body.subarray(4, start).toString('utf8')) as Header;
  let at = start;
  const next = header.sections.map(length => {
    at += length;
    return body.subarray(at - length, at);
  });
  const labels = labelCount(header.types.length);
  const transitions = new Int32Array(aligned(next[10]!));
  return {
    types: header.types,
    lexicon: {
      classes: new WordTable(next[0]!, new Int32Array(aligned(next[1]!))),
      clusters: new WordTable(next[2]!, new Uint16Array(aligned(next[3]!))),
      phrases: new WordTable(next[4]!, new Uint16Array(aligned(next[5]!))),
    },
    keys: readKeys(next[6]!, header.features),
    exponents: next[7]!,
    labels: new Int32Array(aligned(next[8]!)),
    weights: new Int8Array(aligned(next[9]!)),
    transitions: transitions.subarray(0, labels * labels),
    secondTransitions: transitions.subarray(labels * labels),
  };
}

/** What is packed in a model file, once it is known to be whole. */
function packedOf(bytes: Uint8Array): Uint8Array {
  const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1');
  if (magic !== MAGIC) throw new Error(`Expected a model file, got one that begins with \`${magic}\``);
  const format = bytes[MAGIC.length];
  if (format !== FORMAT) throw new Error(`Expected a model file of format ${FORMAT}, got another one; train it again`);
  const packed = bytes.subarray(HASH_START + HASH_LENGTH);
  if (!hashOf(packed).equals(bytes.subarray(HASH_START, HASH_START + HASH_LENGTH))) {
    throw new Error('Expected a whole model file, got one that is damaged or cut off');
  }
  return packed;
}

function hashOf(packed: Uint8Array): Buffer {
  return createHash('sha256').update(packed).digest();
}

function sectionsOf(model: Model): Uint8Array[] {
  const { classes, clusters, phrases } = model.lexicon;
  const transitions = Int32Array.of(...model.transitions, ...model.secondTransitions);
  return [
    classes.bytes,
    bytesOf(Int32Array.from(classes.values)),
    clusters.bytes,
    bytesOf(Uint16Array.from(clusters.values)),
    phrases.bytes,
    bytesOf(Uint16Array.from(phrases.values)),
    differences(model.keys),
    model.exponents,
    bytesOf(model.labels),
    bytesOf(model.weights),
    bytesOf(transitions),
  ];
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

function readKeys(bytes: Uint8Array, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = -(2 ** 31);
  let scale = 1;
  let difference = 0;
  let read = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    difference += (byte & 127) * scale;
    if (byte >= 128) scale *= 128;
    else {
      key += difference;
      keys[read++] = key;
      scale = 1;
      difference = 0;
    }
  }
  return keys;
}

function bytesOf(array: Int32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A copy that begins at a multiple of the size of any number. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
