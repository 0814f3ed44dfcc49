/**
 * Learns word clusters from unlabelled text: `tsx scripts/build-clusters.ts OUT FILE…`. Files are texts of one sentence,
 * item or paragraph a line, gzipped or not, or JSON Lines with `text`. Writes `word<TAB>code` lines.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Cooccurrence } from '../src/model/train/cooccurrence.ts';
import { nestedClusters } from '../src/model/train/k-means.ts';
import { reduce } from '../src/model/train/reduce.ts';

const LEAST = 5;
const MOST_WORDS = 80_000;
const CONTEXTS = 4_000;
const DIMENSIONS = 80;
const BRANCHES = [32, 16, 8] as const;

/** Units of one file that are read: the largest is of one kind of text, which should not outweigh the others. */
const MOST_OF_ONE = 60_000_000;

/** Rows much like those of the token table, by a pattern alone: for counting, speed matters more than the last hyphen. */
const ROW = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]{2,})?|\p{N}[\p{N}.,]*(?<![.,])\p{L}*|['’]s\b|\S/gu;
const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u;

const [out, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length === 0) {
  console.error('Expected an output file and texts: build-clusters.ts OUT FILE…');
  process.exit(2);
}

/** How often each word stands inside a sentence, where its capital means something. */
const firstWords = new Map<string, number>();

const texts = paths.map(readText);
const words = vocabulary(texts);
console.error(`${words.length} words`);
const number = new Map(words.map((word, index) => [word, index]));
const counts = new Cooccurrence(words.length, CONTEXTS);
const buffer = new Int32Array(4096);
for (const sentence of sentencesOf(texts)) {
  const length = Math.min(sentence.length, buffer.length);
  for (let at = 0; at < length; at++) buffer[at] = number.get(sentence[at]!) ?? -1;
  counts.add(buffer, length);
}
const matrix = counts.information();
console.error(`${matrix.value.length} pairs`);
const codes = nestedClusters(reduce(matrix, DIMENSIONS), DIMENSIONS, BRANCHES);
writeFileSync(out, words.map((word, index) => `${word}\t${codes[index]}\n`).join(''));

function readText(path: string): string {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!path.endsWith('.jsonl')) return text.slice(0, MOST_OF_ONE);
  const lines = text.split('\n').filter(line => line !== '');
  return lines.map(line => (JSON.parse(line) as { text: string }).text).join('\n');
}

/** Sentences as rows, digits made 0; the first word of each in lower case where it mostly stands so. */
function* sentencesOf(sources: readonly string[], lowered?: ReadonlyMap<string, number>): Generator<string[]> {
  for (const source of sources) {
    for (const line of source.split('\n')) {
      for (const sentence of line.split(SENTENCE_END)) {
        const rows = sentence.match(ROW);
        if (rows) yield normal(rows, lowered ?? firstWords);
      }
    }
  }
}

function normal(rows: string[], known: ReadonlyMap<string, number>): string[] {
  const result = rows.map(row => row.replace(/\p{N}/gu, '0').replaceAll('’', "'"));
  const lower = result[0]!.toLowerCase();
  if ((known.get(lower) ?? 0) > (known.get(result[0]!) ?? 0)) result[0] = lower;
  return result;
}

function vocabulary(sources: readonly string[]): string[] {
  const frequency = new Map<string, number>();
  for (const sentence of sentencesOf(sources, new Map())) {
    for (let at = 1; at < sentence.length; at++) frequency.set(sentence[at]!, (frequency.get(sentence[at]!) ?? 0) + 1);
  }
  for (const [word, count] of frequency) firstWords.set(word, count);
  return [...frequency]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
