/**
 * How fast articles get into the SQLite index, how fast they are found, and how large it is: `npx tsx bench/search.ts [N]` with
 * articles that vary the corpus (default: 10,000). Run it by Node 22 for its own SQLite; `GLOSSATOR_SQLITE=wasm` for the other.
 * `--keep FILE` leaves the index there.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnnotationFolder } from '../src/annotations/index.ts';
import { articlesById } from '../src/run/articles.ts';
import { type Asked, queryOf } from '../src/search/ask.ts';
import { documentOf } from '../src/sinks/document.ts';
import { openSqlite } from '../src/sinks/sqlite/sink.ts';
import { type Generated, manyArticles } from './support/many-articles.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
const count = Number(positionals[0] ?? 10_000);
/** Documents a transaction, as `glossator index` writes them. */
const BATCH = 1_000;

const queries: Asked[] = [
  {},
  { words: 'government' },
  { words: 'minister said' },
  { words: 'bridge port' },
  { words: '"prime minister"' },
  { words: 'bank OR court OR police' },
  { words: 'election -president' },
  { words: 'the central bank raised rates' },
  { words: 'said' },
  { person: ['Smith'] },
  { place: ['KH'] },
  { place: ['US'] },
  { place: ['London'] },
  { organization: ['Bank'] },
  { group: ['Japanese'] },
  { near: '11.56,104.92,100km' },
  { near: '50,10,1500km' },
  { date: '2022' },
  { date: '2019-03' },
  { date: '1990..1999' },
  { published: '2015' },
  { money: '>1e6 USD' },
  { money: '>1e9' },
  { money: '1000000..2000000 KES' },
  { words: 'port', place: ['KH'], near: '11.56,104.92,150km', date: '2022', money: '>1e6 USD' },
  { words: 'company', date: '2020..2023', money: '>1e6' },
  { words: 'minister', place: ['JP'], published: '2014..2018' },
  { entity: ['united states'] },
  { words: 'zeppelin' },
  { words: 'football match', place: ['GB'] },
];

const { articles } = await articlesById('corpus');
const { files } = await readAnnotationFolder('annotations/predicted');
const sources = files.map(({ file }) => ({ file, text: articles.get(file.article.id)!.text }));

const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
const path = values.keep ?? join(folder, 'index.db');
const sink = await openSqlite(path);
let bytes = 0;
let [seconds, processor, writing] = [0, 0, 0];
for (const batch of batches(manyArticles(sources, count))) {
  for (const { text } of batch) bytes += Buffer.byteLength(text);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const documents = batch.map(({ file, text }) => documentOf(file, text));
  const before = performance.now();
  await sink.write(documents);
  writing += (performance.now() - before) / 1000;
  seconds += (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  processor += (user + system) / 1e6;
}
const size = statSync(path).size;
console.log(
  `${count} articles, ${(bytes / 1e6).toFixed(1)} MB of text: ${seconds.toFixed(2)} s (${writing.toFixed(2)} s of it in SQLite), ` +
    `${Math.round(count / seconds)} articles/s (${Math.round(count / processor)} per second of the processor); index ${(size / 1e6).toFixed(1)} MB, ${(size / bytes).toFixed(2)} times the text`,
);

const ROUNDS = 10;
const times: number[] = [];
for (const asked of queries) {
  const query = queryOf(asked);
  const { total } = await sink.search!(query);
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    await sink.search!(query);
    own.push(performance.now() - before);
  }
  times.push(...own);
  console.log(`${quantile(own, 0.5).toFixed(1).padStart(7)} ms ${String(total).padStart(6)}  ${JSON.stringify(asked)}`);
}
console.log(
  `${queries.length} queries with facets: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
);
await sink.close();
rmSync(folder, { recursive: true });

function* batches(articles: Iterable<Generated>): Generator<Generated[]> {
  let batch: Generated[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1]!;
}
