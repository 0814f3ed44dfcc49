/**
 * How fast articles get into the SQLite index, how fast they are found, and how large it is: `npx tsx bench/search.ts [N]` with
 * articles that vary the corpus (default: 10,000). Indexing begins with annotations in memory, as `glossator index` has them when it
 * has read and verified them, goes the way of that command, and ends when all is on the disk and the index is closed.
 *
 * Run it by Node 22 for its own SQLite; `GLOSSATOR_SQLITE=wasm` for the other.
 * `--keep FILE` leaves the index there; `--to TARGET` takes another kind of index, an empty one: `postgres://…`, `opensearch+http://…`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillIndex } from '../src/run/index-articles/fill.ts';
import { queryOf } from '../src/search/ask.ts';
import { sinkFor } from '../src/sinks/index.ts';
import { corpusSources } from './support/corpus-sources.ts';
import { manyArticles } from './support/many-articles.ts';
import { quantile, questions } from './support/questions.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, to: { type: 'string' } },
});
const count = Number(positionals[0] ?? 10_000);

const sources = await corpusSources();

const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
const path = values.keep ?? join(folder, 'index.db');
const made = [...manyArticles(sources, count)].map(({ text, file }) => ({ text, annotations: file }));
const bytes = made.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const target = values.to ?? `sqlite:${path}`;
const kind = sinkFor(target);
const [began, cpu] = [performance.now(), process.cpuUsage()];
const filled = await kind.open(target, { thread: true });
await fillIndex(filled, made, { target, problems: [] });
await filled.close();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const processor = (user + system) / 1e6;
const sink = await kind.open(target, { mustExist: true });
const size = values.to === undefined ? statSync(path).size : undefined;
console.log(
  `${count} articles, ${(bytes / 1e6).toFixed(1)} MB of text: ${seconds.toFixed(2)} s, ` +
    `${Math.round(count / seconds)} articles/s (${Math.round(count / processor)} per second of the processor)${size === undefined ? '' : `; index ${(size / 1e6).toFixed(1)} MB, ${(size / bytes).toFixed(2)} times the text`}`,
);

const ROUNDS = 10;
const times: number[] = [];
for (const asked of questions) {
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
  `${questions.length} queries with facets: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
);
await sink.close();
rmSync(folder, { recursive: true });
